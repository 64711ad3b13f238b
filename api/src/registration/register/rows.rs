//! What is to be written for those who come in.

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::ids::{
    CountryCode, GroupId, LanguageCode, ParticipantId, RegistrationId, SeatId, ZoneName,
};
use entity::registration::RegistrationStatus;
use entity::{
    audit_event, idempotency, outbox, participant, registration, registration_group,
    registration_person, seat,
};

use super::plan::{House, Newcomer, Standing, Verdict};
use super::{Entrant, Founded, Into, Registered, Request};
use crate::access::Touched;
use crate::clock::column;
use crate::cx::Pen;
use crate::error::{Error, Result};
use crate::ids::{self, Kind};
use crate::people::not_found;
use crate::registration::code;
use crate::registration::ledger::Given;

/// The most registrations that an outcome names.
const NAMED: usize = 500;

/// A person as the rows know them, or are to know them.
pub struct Someone {
    pub id: ParticipantId,
    pub is_known: bool,
    /// What they said of themselves, which goes before what others say.
    pub own_word: Option<participant::Model>,
    /// The one that they have already.
    pub seat: Option<seat::Model>,
    /// Those that they are in already.
    pub groups: Vec<GroupId>,
}

/// Everything that is to be added.
pub struct Rows {
    pub participants: Vec<participant::Model>,
    /// As they stand with what is added.
    pub seats: BTreeMap<SeatId, seat::Model>,
    pub groups: Vec<registration_group::Model>,
    pub registrations: Vec<registration::Model>,
    pub persons: Vec<registration_person::Model>,
    pub audits: Vec<audit_event::Model>,
    pub announcements: Vec<outbox::ActiveModel>,
    pub outcomes: Vec<idempotency::Model>,
    /// Groups whose earlier members share what later ones brought about.
    pub carried: BTreeMap<GroupId, Verdict>,
    pub given: Given,
    new_seats: HashMap<ParticipantId, SeatId>,
    /// Groups of which others are told.
    told: HashSet<GroupId>,
    /// Those that were there and those that are new, as they were made.
    known: HashMap<GroupId, registration_group::Model>,
}

impl Rows {
    pub fn new(known: Vec<registration_group::Model>, given: Given) -> Self {
        Self {
            participants: Vec::new(),
            seats: BTreeMap::new(),
            groups: Vec::new(),
            registrations: Vec::new(),
            persons: Vec::new(),
            audits: Vec::new(),
            announcements: Vec::new(),
            outcomes: Vec::new(),
            carried: BTreeMap::new(),
            given,
            new_seats: HashMap::new(),
            told: HashSet::new(),
            known: known.into_iter().map(|row| (row.id, row)).collect(),
        }
    }

    /// Lets those of one request in, if the rules allow it.
    pub fn enter(
        &mut self,
        request: &Request,
        pen: &Pen,
        house: &mut House,
        people: &HashMap<Vec<u8>, Someone>,
    ) -> Result<Registered> {
        let hashed: Vec<(Vec<u8>, &Entrant)> = request
            .entrants
            .iter()
            .map(|entrant| (pen.addresses().hash(entrant.email.reveal()), entrant))
            .collect();
        let entrants: Vec<(&Vec<u8>, &Someone, &Entrant)> = hashed
            .iter()
            .filter_map(|(hash, entrant)| Some((hash, people.get(hash)?, *entrant)))
            .collect();
        let group = self.group(request, pen, house)?;
        let newcomers: Vec<Newcomer<'_>> = entrants
            .iter()
            .map(|(_, someone, entrant)| Newcomer {
                id: someone.id,
                is_facilitator: entrant.is_facilitator,
                path: &entrant.path,
            })
            .collect();
        let is_new = !house.groups.contains_key(&group.id);
        let before = request.is_rehearsal.then(|| house.clone());
        if is_new {
            house.groups.insert(group.id, Standing::new());
        }
        let entered = house.enter(group.id, &newcomers);
        if entered.is_err() && is_new {
            house.groups.remove(&group.id);
        }
        if let Some(before) = before {
            *house = before;
            return entered
                .map_err(Error::Several)
                .map(|_| Registered::default());
        }
        let verdict = entered.map_err(Error::Several)?;
        if verdict.is_for_all {
            self.carried.insert(group.id, verdict);
        }
        let mut registrations = Vec::with_capacity(entrants.len());
        for ((hash, someone, entrant), number) in entrants.into_iter().zip(0_usize..) {
            let id = RegistrationId(self.given.ids.next(pen));
            let is_contact = number == 0 && matches!(request.into, Into::New(_));
            self.add(
                request,
                pen,
                &group,
                verdict,
                (hash, someone, entrant),
                id,
                is_contact,
            )?;
            registrations.push(id.0);
        }
        if is_new {
            self.groups.push(group.clone());
            self.known.insert(group.id, group.clone());
        }
        self.tell(request, pen, &group, &registrations)?;
        let row = match (&request.into, registrations.len()) {
            (Into::Known(_) | Into::Named(_), 1) => {
                self.registrations.last().cloned().map(Box::new)
            }
            _ => None,
        };
        let registered = Registered {
            row,
            group: group.id.0,
            registrations: match registrations.len() {
                ..=NAMED => registrations,
                _ => Vec::new(),
            },
        };
        self.outcomes.push(idempotency::Model {
            issuer: pen.viewer().issuer.clone(),
            subject: pen.viewer().subject.clone(),
            mutation: request.action.name().to_owned(),
            key: request.key.as_str().to_owned(),
            digest: request.digest.clone(),
            outcome: serde_json::to_string(&registered).map_err(Error::internal)?,
            created_at: column::to_timestamp(pen.now())?,
        });
        Ok(registered)
    }

    /// The group that they come into, which may be a new one.
    fn group(
        &mut self,
        request: &Request,
        pen: &Pen,
        house: &House,
    ) -> Result<registration_group::Model> {
        let founded = match &request.into {
            Into::Known(id) | Into::Named(id) => {
                let known = self.known.get(id).cloned();
                return Ok(known.ok_or_else(|| not_found("input.group"))?);
            }
            Into::Umbrella(founded) => {
                let chapter = founded.chapter.map(|(id, _)| id);
                let umbrella = self.known.values().filter(|row| {
                    row.is_umbrella
                        && row.chapter_id == chapter
                        && house.groups.contains_key(&row.id)
                });
                // Of several the first.
                if let Some(umbrella) = umbrella.min_by_key(|row| row.id) {
                    return Ok(umbrella.clone());
                }
                founded
            }
            Into::New(founded) => founded,
        };
        let id = GroupId(self.given.ids.next(pen));
        founded.row(id, request, pen)
    }

    #[expect(clippy::too_many_arguments, reason = "what a registration is made of")]
    fn add(
        &mut self,
        request: &Request,
        pen: &Pen,
        group: &registration_group::Model,
        verdict: Verdict,
        (hash, someone, entrant): (&Vec<u8>, &Someone, &Entrant),
        id: RegistrationId,
        is_contact: bool,
    ) -> Result<()> {
        let at = column::to_timestamp(pen.now())?;
        let ids = &mut self.given.ids;
        let known = someone.seat.as_ref();
        let seat = known.map(|seat| seat.id).unwrap_or_else(|| {
            let new = self.new_seats.entry(someone.id);
            *new.or_insert_with(|| SeatId(ids.next(pen)))
        });
        let (country, language) = (
            CountryCode(entrant.country.clone()),
            LanguageCode(entrant.language.clone()),
        );
        let time_zone = ZoneName(entrant.time_zone.clone());
        let own = someone.own_word.as_ref();
        self.participants.push(participant::Model {
            id: someone.id,
            address_hash: Some(hash.clone()),
            country: country.clone(),
            language: language.clone(),
            time_zone: time_zone.clone(),
            is_own_word: false,
            created_at: at,
            is_demo: false,
        });
        let stands = self.seats.entry(seat);
        let stands = stands.or_insert_with(|| match known {
            Some(seat) => seat.clone(),
            None => {
                let country = own.map_or_else(|| country.clone(), |own| own.country.clone());
                let language = own.map_or_else(|| language.clone(), |own| own.language.clone());
                let (training, who) = (request.training.id, someone.id);
                seat::Model {
                    chapter_id: group.chapter_id,
                    ..seat::Model::new(seat, training, who, country, language, at)
                }
            }
        });
        stands.places += i32::from(verdict.status == RegistrationStatus::Confirmed);
        stands.status = Ord::max(stands.status, verdict.status);
        stands.confirmed_at = match stands.status {
            RegistrationStatus::Confirmed => stands.confirmed_at.or(Some(at)),
            _ => None,
        };
        let sealed = entrant.person().seal(pen.vault(), id)?;
        self.persons.push(registration_person::Model {
            registration_id: id,
            address_hash: Some(hash.clone()),
            key_id: sealed.key,
            sealed: sealed.bytes,
        });
        self.registrations.push(registration::Model {
            calendar_version: 0,
            id,
            training_id: request.training.id,
            seat_id: seat,
            participant_id: someone.id,
            group_id: group.id,
            country,
            language,
            time_zone,
            group_country: group.country.clone(),
            chapter_id: group.chapter_id,
            organization_id: group.organization_id,
            status: verdict.status,
            queue: verdict.queue,
            is_contact,
            is_facilitator: entrant.is_facilitator,
            preferred_sitting: request.preferred_sitting.clone(),
            code: code(pen.chance()),
            consent_version: request.consent.version.clone(),
            consent_language: LanguageCode(request.consent.language.clone()),
            consent_at: at,
            registered_at: at,
            cancelled_at: None,
            attended: known.map_or(0, |seat| seat.attended),
            submitted: known.map_or(0, |seat| seat.submitted),
            is_attested: known.is_some_and(|seat| seat.attested_at.is_some()),
            completed_at: known.and_then(|seat| seat.completed_at),
        });
        Ok(())
    }

    /// The audit, sealed, and the announcements with their places: the turn is held.
    fn tell(
        &mut self,
        request: &Request,
        pen: &Pen,
        group: &registration_group::Model,
        registrations: &[i64],
    ) -> Result<()> {
        let node = ids::encode(Kind::Group, group.id.0);
        let touched = Touched {
            node: Some(node.clone()),
            country: Some(group.country.0.clone()),
            chapter: group.chapter_id.map(|id| id.0),
            organization: group.organization_id.map(|id| id.0),
        };
        let mut event = pen.audit_row(request.action, touched)?;
        self.given.chain.add(&mut event);
        self.audits.push(event);
        let registrations = registrations
            .iter()
            .map(|id| ("registration", ids::encode(Kind::Registration, *id)));
        // Once for all who come into it in the same moment.
        let is_news = self.told.insert(group.id);
        let group = is_news.then_some(("group", node));
        let all = group.into_iter().chain(registrations);
        let last = Some(&mut self.given.place);
        let announced = pen.announcements(request.training.id, all, last)?;
        self.announcements.extend(announced);
        Ok(())
    }
}

impl Founded {
    fn row(&self, id: GroupId, request: &Request, pen: &Pen) -> Result<registration_group::Model> {
        Ok(registration_group::Model {
            calendar_version: 0,
            id,
            training_id: request.training.id,
            name: self.name.clone(),
            country: CountryCode(self.country.clone()),
            chapter_id: self.chapter.map(|(id, _)| id),
            organization_id: self.chapter.map(|(_, id)| id),
            is_umbrella: self.is_umbrella,
            status: registration_group::GroupStatus::Forming,
            queue: None,
            size: 0,
            facilitators: 0,
            created_at: column::to_timestamp(pen.now())?,
            is_demo: false,
        })
    }
}
