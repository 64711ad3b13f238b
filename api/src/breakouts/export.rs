//! Rooms as other programs take them: Zoom's pre-assignment, BigBlueButton's groups.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::read::{registrations, rooms};
use super::{BreakoutPlan, BreakoutRoom};
use crate::access::{Action, Resource};
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::localization::{Layout, without_isolation};
use crate::people::persons;
use crate::registration::{Registration, groups_by_ids};
use crate::sheet::{harmless, written};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `Pre-assign Room Name,Email Address`, a line for each member.
    Zoom,
    /// What `create` takes as `groups`: a roster of the codes that people are let in with as `userID`.
    BigBlueButton,
}

/// A room's name and who is in it.
struct Named {
    name: String,
    members: Vec<Registration>,
}

/// The rooms that the viewer sees, as a file.
pub async fn export(cx: &Cx, plan: &BreakoutPlan, format: Format) -> Result<String> {
    if format == Format::Zoom {
        cx.authorize(Action::ReadContacts, Resource::Visible)?;
    }
    let rooms = rooms(cx, plan.id).await?;
    let mut members = registrations(cx, &rooms).await?;
    let groups = rooms.iter().filter_map(|room| room.group_id).map(|id| id.0);
    let groups = groups_by_ids(cx, groups.collect()).await?;
    let groups: HashMap<_, _> = groups
        .iter()
        .map(|group| (group.id, group.name.as_str()))
        .collect();
    let mut names = HashSet::new();
    let mut all = Vec::new();
    for room in &rooms {
        let number = name(cx, room)?;
        let group = room.group_id.and_then(|id| groups.get(&id));
        let name = group.map_or_else(|| number.clone(), |group| format!("{group}: {number}"));
        all.push(Named {
            name: unused(&mut names, name),
            members: members.remove(&room.id).unwrap_or_default(),
        });
    }
    match format {
        Format::Zoom => zoom(cx, &all).await,
        Format::BigBlueButton => big_blue_button(&all),
    }
}

/// In the room's language.
fn name(cx: &Cx, room: &BreakoutRoom) -> Result<String> {
    let chain = cx.chain(room.language.as_str().parse().ok());
    let number = vec![("label", room.number.to_string().into())];
    let text = cx.text(&chain, "breakouts-room", &number, Layout::Inline)?;
    Ok(without_isolation(&text.value))
}

async fn zoom(cx: &Cx, rooms: &[Named]) -> Result<String> {
    let rows = rooms.iter().flat_map(|room| &room.members);
    let whose = rows.map(|row| (row.id, row.participant_id)).collect();
    let people = persons(cx, whose).await?;
    // An address goes to one room, the first, also of somebody who has one in each of two groups.
    let mut seats = HashSet::new();
    let mut rows = vec![["Pre-assign Room Name", "Email Address"].map(str::to_owned)];
    for room in rooms {
        for member in room.members.iter().filter(|one| seats.insert(one.seat_id)) {
            let person = people.get(&member.id);
            let email = person.and_then(|person| person.email.as_ref());
            rows.extend(
                email.map(|email| [harmless(&room.name), harmless_address(email.reveal())]),
            );
        }
    }
    written(rows.into_iter())
}

/// Programs take rooms of one name for one room: groups may be called alike.
fn unused(names: &mut HashSet<String>, name: String) -> String {
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    let mut all = std::iter::once(name.clone()).chain(numbered);
    let unused = all.find(|one| names.insert(one.clone()));
    unused.unwrap_or(name)
}

/// An address has to stay one: only what could be a formula that does something is marked as text.
fn harmless_address(address: &str) -> String {
    let is_plain = |one: char| one.is_alphanumeric() || "+-_.@".contains(one);
    match address.chars().skip(1).all(is_plain) {
        true => address.to_owned(),
        false => harmless(address),
    }
}

fn big_blue_button(rooms: &[Named]) -> Result<String> {
    #[derive(Serialize)]
    struct Group<'a> {
        id: String,
        name: &'a str,
        roster: Vec<&'a str>,
    }
    let groups = (1..).zip(rooms).map(|(number, room): (usize, _)| Group {
        id: number.to_string(),
        name: &room.name,
        roster: room.members.iter().map(|row| row.code.as_str()).collect(),
    });
    serde_json::to_string(&groups.collect::<Vec<_>>()).map_err(Error::internal)
}
