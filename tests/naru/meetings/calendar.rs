//! Calendar files: what Google Calendar, Outlook and Apple are given to read.

use std::time::Duration;

use chrono_tz::Tz;

use super::cast::Cast;
use crate::support::{Naru, Person, both_databases};

/// The newest file in a chat: its name and its lines, unfolded.
fn newest_file(naru: &Naru, person: &Person<'_>) -> (String, Vec<String>) {
    let shown = naru.sandbox.messages(person.chat());
    let file = shown.iter().rev().find_map(|shown| shown.document.clone()).expect("a file");
    let text = String::from_utf8(naru.sandbox.file(&file.file_id).expect("its bytes")).expect("text");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let unfolded = text.replace("\r\n ", "");
    (file.name.unwrap(), unfolded.split("\r\n").map(str::to_owned).collect())
}

fn value<'l>(lines: &'l [String], name: &str) -> Option<&'l str> {
    lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
}

both_databases! {
    async fn an_entry_follows_its_meeting(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden, Gate; Gourmet\\", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let meeting = cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;
        mia.says("schedule").await;
        mia.taps("Wed, Sep 16 · Seolbong Ceramic").await;
        mia.reads();

        mia.taps("Add to calendar").await;
        mia.sees("Here is your calendar entry: open the file to add it. If the meeting moves, get it again and the same entry takes the new time.");
        let (name, lines) = newest_file(&naru, &mia);
        assert_eq!(name, "meeting-M01.ics");
        let uid = format!("meeting-{meeting}@icheon-2020-us.naru");
        assert_eq!(
            lines,
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Naru//Meetings//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                r"DESCRIPTION:Wed\, Sep 16 · 5:40–6:20 PM PDT (UTC−7)\nThu\, Sep 17 · 9:40 AM in Korea\nJoin: https://meet.example/icheon/1\nOnline Meetings with Suppliers from Icheon\, Korea · program office +82-31-555-0100",
                "DTEND:20200917T012000Z",
                "DTSTAMP:20200914T000000Z",
                "DTSTART:20200917T004000Z",
                "LOCATION:https://meet.example/icheon/1",
                "SEQUENCE:0",
                "STATUS:CONFIRMED",
                "SUMMARY:Online meeting: Seolbong Ceramic",
                &format!("UID:{uid}"),
                "URL:https://meet.example/icheon/1",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            ]
        );

        // Across midnight in Seoul, and past the end of summer time in California.
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-11-03 23:40").await;
        naru.clock.advance(Duration::from_secs(60));
        mia.taps("Add to calendar").await;
        mia.reads();
        let (_, moved) = newest_file(&naru, &mia);
        assert_eq!(value(&moved, "UID"), Some(uid.as_str()));
        assert_eq!(value(&moved, "SEQUENCE"), Some("1"));
        assert_eq!(value(&moved, "DTSTART"), Some("20201103T144000Z"));
        assert_eq!(value(&moved, "DTEND"), Some("20201103T152000Z"));
        assert!(value(&moved, "DESCRIPTION").unwrap().starts_with(r"Tue\, Nov 3 · 6:40–7:20 AM PST (UTC−8)\nTue\, Nov 3 · 11:40 PM in Korea\n"));

        cast.cancels(&naru, meeting).await;
        mia.taps("Add to calendar").await;
        mia.sees("This file takes the canceled meeting out of your calendar: please open it.");
        let (_, cancelled) = newest_file(&naru, &mia);
        assert_eq!((value(&cancelled, "STATUS"), value(&cancelled, "SEQUENCE")), (Some("CANCELLED"), Some("2")));
        kim.says("일정").await;
        kim.reads();
        naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_gets_all_its_meetings_in_one_file(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let name = "Golden, Gate; Gourmet\\ \r\n<b>&_* 🎁 and Sons of the Very Long Company Name Incorporated";
        let gourmet = cast.buyer(&naru, "B01", name, "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        cast.meets(&naru, "M02", cast.firms[0], gourmet, "2020-09-18 09:40").await;
        cast.meets(&naru, "M03", cast.firms[1], gourmet, "2020-09-19 09:40").await;
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;

        kim.says("일정").await;
        kim.reads();
        kim.taps("모든 상담을 달력에 추가").await;

        kim.sees("상담 2건을 담은 달력 파일입니다. 열어서 저장하시면 일정이 등록됩니다. 상담 시간이 바뀌면 다시 받아 주십시오. 같은 일정이 새 시간으로 바뀝니다.");
        let (file, lines) = newest_file(&naru, &kim);
        assert_eq!(file, "meetings-icheon-2020-us.ics");
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 2);
        assert_eq!(value(&lines, "LOCATION"), Some("이천시 화상상담장 3번 부스"));
        assert!(value(&lines, "URL").is_none() && !lines.concat().contains("meet.example"));
        let escaped = r"SUMMARY:[화상상담] Golden\, Gate\; Gourmet\\  <b>&_* 🎁 and Sons of the Very Long Company Name Incorporated";
        assert!(lines.iter().any(|line| line == escaped), "{lines:#?}");
        naru.ends().await;
    }
}
