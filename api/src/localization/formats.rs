//! One language's numbers, dates, plural categories and names, from ICU.

use std::array;
use std::sync::OnceLock;

use icu::calendar::Date;
use icu::datetime::fieldsets::enums::{
    CalendarPeriodFieldSet, CompositeDateTimeFieldSet, DateAndTimeFieldSet, DateFieldSet,
    TimeFieldSet,
};
use icu::datetime::fieldsets::{MD, MDT, T, Y, YM, YMD, YMDE, YMDET, YMDT, zone::ExemplarCity};
use icu::datetime::input::{DateTime, Time};
use icu::datetime::options::TimePrecision;
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use icu::locale::subtags::Region;
use icu::plurals::{PluralCategory, PluralRules};
use icu::time::zone::IanaParser;
use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::{LocaleDisplayNamesFormatter, RegionDisplayNames};
use jiff::civil;

use super::LanguageTag;

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// Tuesday, May 10, 2022
    Full,
    /// May 10, 2022
    Long,
    /// May 10, 2022, the month shortened where the language does
    Medium,
    /// 5/10/22
    Short,
    /// May 2022
    YearMonth,
    /// May 10
    MonthDay,
    /// 2022
    Year,
}

/// A date, a time of day, or both, as wall time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub date: Option<DateStyle>,
    pub time: bool,
}

const SHAPES: usize = 16;

impl Shape {
    pub const TIME: Self = Self {
        date: None,
        time: true,
    };

    pub const fn date(style: DateStyle) -> Self {
        Self {
            date: Some(style),
            time: false,
        }
    }

    pub const fn moment(style: DateStyle) -> Self {
        Self {
            date: Some(style),
            time: true,
        }
    }

    fn slot(self) -> usize {
        self.date.map_or(0, |style| style as usize + 1) * 2 + usize::from(self.time)
    }

    fn fields(self) -> CompositeDateTimeFieldSet {
        use CompositeDateTimeFieldSet::{CalendarPeriod, Date, DateTime, Time};
        const MINUTE: TimePrecision = TimePrecision::Minute;
        let Some(style) = self.date else {
            return Time(TimeFieldSet::T(T::hm()));
        };
        match (style, self.time) {
            (DateStyle::Full, false) => Date(DateFieldSet::YMDE(YMDE::long())),
            (DateStyle::Long, false) => Date(DateFieldSet::YMD(YMD::long())),
            (DateStyle::Medium, false) => Date(DateFieldSet::YMD(YMD::medium())),
            (DateStyle::Short, false) => Date(DateFieldSet::YMD(YMD::short())),
            (DateStyle::MonthDay, false) => Date(DateFieldSet::MD(MD::long())),
            (DateStyle::Full, true) => DateTime(DateAndTimeFieldSet::YMDET(
                YMDET::long().with_time_precision(MINUTE),
            )),
            (DateStyle::Long, true) => DateTime(DateAndTimeFieldSet::YMDT(
                YMDT::long().with_time_precision(MINUTE),
            )),
            (DateStyle::Medium, true) => DateTime(DateAndTimeFieldSet::YMDT(
                YMDT::medium().with_time_precision(MINUTE),
            )),
            (DateStyle::Short, true) => DateTime(DateAndTimeFieldSet::YMDT(
                YMDT::short().with_time_precision(MINUTE),
            )),
            (DateStyle::MonthDay, true) => DateTime(DateAndTimeFieldSet::MDT(
                MDT::long().with_time_precision(MINUTE),
            )),
            (DateStyle::YearMonth, _) => CalendarPeriod(CalendarPeriodFieldSet::YM(YM::long())),
            (DateStyle::Year, _) => CalendarPeriod(CalendarPeriodFieldSet::Y(Y::long())),
        }
    }
}

/// ICU cannot format for a language.
#[derive(Debug, thiserror::Error)]
#[error("ICU has no {what} for {language}")]
pub struct NoFormats {
    what: &'static str,
    language: String,
}

type Lazy<T> = OnceLock<Option<T>>;

pub struct Formats {
    locale: Locale,
    decimal: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
    dates: [Lazy<DateTimeFormatter<CompositeDateTimeFieldSet>>; SHAPES],
    cities: Lazy<NoCalendarFormatter<ExemplarCity>>,
    languages: Lazy<LocaleDisplayNamesFormatter>,
    regions: Lazy<RegionDisplayNames>,
}

impl Formats {
    pub fn new(tag: &LanguageTag) -> Result<Self, NoFormats> {
        let locale = tag.to_locale();
        let missing = |what| NoFormats {
            what,
            language: tag.to_string(),
        };
        Ok(Self {
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default())
                .map_err(|_| missing("number format"))?,
            cardinal: PluralRules::try_new_cardinal((&locale).into())
                .map_err(|_| missing("plural rules"))?,
            ordinal: PluralRules::try_new_ordinal((&locale).into())
                .map_err(|_| missing("ordinal rules"))?,
            dates: array::from_fn(|_| OnceLock::new()),
            cities: OnceLock::new(),
            languages: OnceLock::new(),
            regions: OnceLock::new(),
            locale,
        })
    }

    pub fn number(&self, number: &Decimal) -> String {
        self.decimal.format_to_string(number)
    }

    pub fn cardinal(&self, number: &Decimal) -> &'static str {
        category(self.cardinal.category_for(number))
    }

    pub fn ordinal(&self, number: &Decimal) -> &'static str {
        category(self.ordinal.category_for(number))
    }

    /// The plural categories that the language's cardinal numbers take, in CLDR's order.
    pub fn plural_categories(&self) -> Vec<&'static str> {
        let mut categories: Vec<_> = self.cardinal.categories().collect();
        categories.sort();
        categories.into_iter().map(category).collect()
    }

    /// A date and time as it stands on a wall, in this language's words, order and digits.
    pub fn date_time(&self, moment: civil::DateTime, shape: Shape) -> Option<String> {
        let formatter = self
            .dates
            .get(shape.slot())?
            .get_or_init(|| DateTimeFormatter::try_new((&self.locale).into(), shape.fields()).ok())
            .as_ref()?;
        let (month, day) = (unsigned(moment.month())?, unsigned(moment.day())?);
        let (hour, minute) = (unsigned(moment.hour())?, unsigned(moment.minute())?);
        let date = Date::try_new_iso(i32::from(moment.year()), month, day).ok()?;
        let time = Time::try_new(hour, minute, 0, 0).ok()?;
        Some(formatter.format(&DateTime { date, time }).to_string())
    }

    /// The city that stands for a time zone: "Kolkata" for Asia/Kolkata; the zone's own name if it has none.
    pub fn place(&self, zone: &str) -> String {
        self.city(zone).unwrap_or_else(|| zone.to_owned())
    }

    fn city(&self, zone: &str) -> Option<String> {
        if !zone.contains('/') || zone.starts_with("Etc/") {
            return None;
        }
        let formatter = self
            .cities
            .get_or_init(|| NoCalendarFormatter::try_new((&self.locale).into(), ExemplarCity).ok())
            .as_ref()?;
        let zone = IanaParser::new().parse(zone);
        (!zone.is_unknown()).then(|| formatter.format(&zone.without_offset()).to_string())
    }

    pub fn language_name(&self, tag: &LanguageTag) -> Option<String> {
        let names = self
            .languages
            .get_or_init(|| {
                let options = DisplayNamesOptions::default();
                LocaleDisplayNamesFormatter::try_new((&self.locale).into(), options).ok()
            })
            .as_ref()?;
        Some(names.of(&tag.to_locale()).into_owned())
    }

    pub fn country_name(&self, code: &str) -> Option<String> {
        let names = self
            .regions
            .get_or_init(|| {
                let options = DisplayNamesOptions::default();
                RegionDisplayNames::try_new((&self.locale).into(), options).ok()
            })
            .as_ref()?;
        names
            .of(Region::try_from_str(code).ok()?)
            .map(str::to_owned)
    }
}

fn unsigned(field: i8) -> Option<u8> {
    field.try_into().ok()
}

fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
