//! A sitting is at the right time for everybody, in every season.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{World, both, moment};

async fn local(world: &World, sitting: &str, week: usize, zone: &str) -> Value {
    let document = format!(
        r#"{{ training(slug: "{sitting}") {{ sessions {{ sittings {{ label
           local(timeZone: "{zone}", language: "en") {{ date start end endDate utcOffset dayShift text }} }} }} }} }}"#
    );
    world.anonymous().data(&document).await["training"]["sessions"][week - 1]["sittings"].clone()
}

both! {
    /// Sitting B of 10 May 2022 is a Wednesday for half the world.
    a_tuesday_that_is_a_wednesday, world, {
        let kolkata = local(&world, "core-fundamentals-2022", 1, "Asia/Kolkata").await;
        assert_eq!(kolkata[1]["local"], json!({
            "date": "2022-05-11", "start": "05:30", "end": "07:30", "endDate": "2022-05-11",
            "utcOffset": "+05:30", "dayShift": 1, "text": "Wednesday, May 11, 2022, 5:30\u{202f}AM–7:30\u{202f}AM",
        }));
        let sydney = local(&world, "core-fundamentals-2022", 1, "Australia/Sydney").await;
        assert_eq!(sydney[1]["local"]["start"], "10:00");
        assert_eq!(sydney[1]["local"]["dayShift"], 1);
        let angeles = local(&world, "core-fundamentals-2022", 1, "America/Los_Angeles").await;
        assert_eq!(angeles[1]["local"]["start"], "17:00");
        assert_eq!(angeles[1]["local"]["dayShift"], 0);
    }
}

both! {
    /// When only America changes its clocks, Europe's sitting moves.
    clock_changes, world, {
        for (training, week, start) in [
            ("core-fundamentals-2023", 1, "18:00"),
            ("core-fundamentals-2023", 5, "18:00"),
            ("core-fundamentals-2023", 6, "17:00"),
            ("core-fundamentals-2025", 4, "18:00"),
            ("core-fundamentals-2025", 5, "17:00"),
            ("core-fundamentals-2025", 6, "17:00"),
        ] {
            let berlin = local(&world, training, week, "Europe/Berlin").await;
            assert_eq!(berlin[0]["local"]["start"], start, "{training}, week {week}");
        }
        let first = local(&world, "core-fundamentals-2023", 1, "Europe/Berlin").await;
        assert_eq!(first[0]["local"]["date"], "2023-02-08");
        let last = local(&world, "core-fundamentals-2023", 6, "Europe/Berlin").await;
        assert_eq!(last[0]["local"]["date"], "2023-03-15");
    }
}

both! {
    /// The real calendars, weekday by weekday and minute by minute.
    calendars_of_the_editions, world, {
        for (slug, first, weekday, minutes) in [
            ("core-fundamentals-2022", "2022-05-10", "Tuesday", 120),
            ("core-fundamentals-2023", "2023-02-08", "Wednesday", 120),
            ("core-fundamentals-2024", "2024-05-07", "Tuesday", 150),
            ("core-fundamentals-2025", "2025-02-13", "Thursday", 120),
        ] {
            let document = format!(
                r#"{{ training(slug: "{slug}") {{ startsOn endsOn sessions {{ sittings {{ startsAt endsAt
                   local(timeZone: "America/New_York", language: "en") {{ date start text dayShift }} }} }} }} }}"#
            );
            let training = world.anonymous().data(&document).await["training"].clone();
            let sessions = training["sessions"].as_array().unwrap();
            assert_eq!(sessions.len(), 6, "{slug}");
            assert_eq!(sessions[0]["sittings"][0]["local"]["date"], first);
            assert_eq!(sessions[5]["sittings"][0]["local"]["date"], training["endsOn"]);
            for session in sessions {
                for (sitting, start) in [(&session["sittings"][0], "12:00"), (&session["sittings"][1], "20:00")] {
                    assert_eq!(sitting["local"]["start"], start, "{slug}");
                    assert_eq!(sitting["local"]["dayShift"], 0);
                    assert!(sitting["local"]["text"].as_str().unwrap().starts_with(weekday), "{slug}");
                    let (starts, ends) = (moment(sitting["startsAt"].as_str().unwrap()), moment(sitting["endsAt"].as_str().unwrap()));
                    assert_eq!(ends.duration_since(starts).as_mins(), minutes, "{slug}");
                }
            }
        }
    }
}

both! {
    /// Times in words, as each language writes them.
    times_in_words, world, {
        let mut lines = Vec::new();
        for language in ["ar", "de", "en", "es", "fr", "he", "hi", "id", "pl", "pt", "ru", "tr"] {
            let document = format!(
                r#"{{ training(slug: "core-fundamentals-2022") {{ sessions {{ sittings {{ local(timeZone: "Europe/Berlin", language: "{language}") {{ text }} }} }} }} }}"#
            );
            let data = world.anonymous().data(&document).await;
            let sittings = &data["training"]["sessions"][0]["sittings"];
            for sitting in [0, 1] {
                lines.push(format!("{language}  {}", sittings[sitting]["local"]["text"].as_str().unwrap()));
            }
        }
        insta::allow_duplicates! {
        insta::assert_snapshot!(lines.join("\n"), @r"
        ar  الثلاثاء، 10 مايو 2022، 6:00 م – 8:00 م
        ar  الأربعاء، 11 مايو 2022، 2:00 ص – 4:00 ص
        de  Dienstag, 10. Mai 2022, 18:00–20:00
        de  Mittwoch, 11. Mai 2022, 02:00–04:00
        en  Tuesday, May 10, 2022, 6:00 PM–8:00 PM
        en  Wednesday, May 11, 2022, 2:00 AM–4:00 AM
        es  martes, 10 de mayo de 2022, 18:00–20:00
        es  miércoles, 11 de mayo de 2022, 02:00–04:00
        fr  mardi 10 mai 2022, 18:00–20:00
        fr  mercredi 11 mai 2022, 02:00–04:00
        he  יום שלישי, 10 במאי 2022, 18:00–20:00
        he  יום רביעי, 11 במאי 2022, 2:00–4:00
        hi  मंगलवार, 10 मई, 2022, 6:00 pm – 8:00 pm
        hi  बुधवार, 11 मई, 2022, 2:00 am – 4:00 am
        id  Selasa, 10 Mei 2022, pukul 18.00–20.00
        id  Rabu, 11 Mei 2022, pukul 02.00–04.00
        pl  wtorek, 10 maja 2022, 18:00–20:00
        pl  środa, 11 maja 2022, 02:00–04:00
        pt  terça-feira, 10 de maio de 2022, 18:00–20:00
        pt  quarta-feira, 11 de maio de 2022, 02:00–04:00
        ru  вторник, 10 мая 2022 г., 18:00–20:00
        ru  среда, 11 мая 2022 г., 02:00–04:00
        tr  10 Mayıs 2022 Salı, 18:00–20:00
        tr  11 Mayıs 2022 Çarşamba, 02:00–04:00
        ");
        }
    }
}

both! {
    /// Registration changes its state to the second.
    registration_by_the_clock, world, {
        let state = |text: &'static str| {
            let client = world.anonymous();
            world.clock.set(moment(text));
            async move {
                let window = client.data(r#"{ training(slug: "demo-upcoming") { registration { state opensAt closesAt changesAt
                    notice(timeZone: "Asia/Kolkata", language: "en") { text } } } }"#).await;
                window["training"]["registration"].clone()
            }
        };
        let before = state("2026-03-03T16:59:59Z").await;
        assert_eq!((&before["state"], &before["changesAt"]), (&json!("UPCOMING"), &before["opensAt"]));
        assert_eq!(before["notice"]["text"], "Registration opens on Tuesday, March 3, 2026 at 10:30\u{202f}PM (time in Kolkata).");
        let open = state("2026-03-03T17:00:00Z").await;
        assert_eq!((&open["state"], &open["changesAt"]), (&json!("OPEN"), &open["closesAt"]));
        // The deadline is noon in New York, after its clocks have changed.
        assert_eq!(open["closesAt"], "2026-04-07T16:00:00Z");
        assert_eq!(state("2026-04-07T15:59:59Z").await["state"], "OPEN");
        let closed = state("2026-04-07T16:00:00Z").await;
        assert_eq!((&closed["state"], &closed["changesAt"]), (&json!("CLOSED"), &Value::Null));
    }
}

proptest! {
    /// A wall time and its offset always name the same moment, whatever the zone and the season.
    #[test]
    fn offsets_are_true(seconds in 0_i64..4_000_000_000, zone in 0_usize..5) {
        let name = ["Asia/Kolkata", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Chatham"][zone];
        let at = Timestamp::from_second(seconds).unwrap();
        let here = at.to_zoned_datetime(TimeZone::get(name).unwrap());
        let local = api::schedule::LocalTime {
            date: here.date(), start: here.time(), end: here.time(), end_date: here.date(),
            offset_seconds: here.offset().seconds(), day_shift: 0,
            language: "en".parse().unwrap(), text: String::new(),
        };
        let written = format!("{}T{}{}", local.date, local.start, local.utc_offset());
        prop_assert_eq!(written.parse::<Timestamp>().unwrap(), at);
    }
}
