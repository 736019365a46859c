//! A small cohort in rows: two firms of Icheon, a buyer in Los Angeles, an interpreter, and somebody of the agency.

use anyhow::Result;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use naru::domain::cohort::{Bilingual, CohortDetails, Policy};
use naru::domain::company::{CompanyDetails, Mode, PersonDetails, Role, Side};
use naru::domain::ids::{BotId, ChatId, CohortId, CompanyId, MeetingId, MemberId, PersonId};
use naru::domain::lang::Lang;
use naru::domain::meeting::{Meeting, MeetingDetails};
use naru::domain::message::{Message, Text};
use naru::domain::owed::{Kind, Lane, Op, Owed, Words};
use naru::store::meetings::Pairing;
use naru::store::people::{From, NewMember};
use naru::store::{Tx, chats, cohorts, companies, meetings, people};

use crate::support::at;

pub const BOT: BotId = BotId(7001);

pub fn now() -> DateTime<Utc> {
    at("2020-09-14 09:00 KST")
}

pub fn both(ko: &str, en: &str) -> Bilingual {
    Bilingual { ko: ko.to_owned(), en: en.to_owned() }
}

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, month, day).unwrap()
}

pub fn cohort(code: &str) -> CohortDetails {
    CohortDetails {
        code: code.to_owned(),
        title: both("2020 이천시 미국 화상상담", "2020 Icheon City Virtual Trade Delegation"),
        title_for_buyers: "Online Meetings with Suppliers from Icheon, Korea".to_owned(),
        host: both("이천시", "Icheon City"),
        agency: None,
        zone: Tz::Asia__Seoul,
        starts_on: day(9, 15),
        ends_on: day(9, 22),
        venue: Some("이천시 화상상담장".to_owned()),
        directions: None,
        phone: "031-555-0100".to_owned(),
        email: "help@icheon.example".to_owned(),
        check_page: None,
        policy: Policy::default(),
        sample_limit: None,
        deals_count: Default::default(),
        report_unit: Default::default(),
        prospective: None,
        rates: Default::default(),
    }
}

pub fn company(side: Side, code: &str, name: &str) -> CompanyDetails {
    let (country, zone, mode) = match side {
        Side::Firm => ("KR", Tz::Asia__Seoul, Mode::Venue),
        Side::Buyer => ("US", Tz::America__Los_Angeles, Mode::Online),
    };
    CompanyDetails {
        side,
        code: code.to_owned(),
        name: both(name, name),
        registration: (side == Side::Firm).then(|| "126-81-00001".to_owned()),
        products: both("도자기 식기", "Ceramic tableware"),
        hs_code: Some("6911.10".to_owned()),
        homepage: None,
        country: country.to_owned(),
        city: None,
        zone,
        mode,
        samples_to: None,
    }
}

pub fn korean(name: &str) -> PersonDetails {
    PersonDetails {
        name: name.to_owned(),
        position: Some("과장".to_owned()),
        salutation: None,
        email: Some("naru@seolbong.example".to_owned()),
        phone: Some("010-0000-0001".to_owned()),
        lang: Lang::Ko,
        zone: Tz::Asia__Seoul,
        country: "KR".to_owned(),
    }
}

pub fn american(name: &str) -> PersonDetails {
    PersonDetails {
        position: None,
        salutation: Some("Ms.".to_owned()),
        email: None,
        phone: None,
        lang: Lang::En,
        zone: Tz::America__Los_Angeles,
        country: "US".to_owned(),
        ..korean(name)
    }
}

pub fn meeting(code: &str, start: &str) -> MeetingDetails {
    let starts_at = at(start);
    MeetingDetails {
        code: code.to_owned(),
        starts_at,
        host_wall: starts_at.with_timezone(&Tz::Asia__Seoul).naive_local(),
        minutes: 50,
        booth: Some("3".to_owned()),
        link: Some("https://meet.example/3".to_owned()),
    }
}

pub fn message(text: &str) -> Message {
    Message::new(Text::plain(text))
}

/// A reply that is due now.
pub fn reply(chat: ChatId, text: &str) -> Owed {
    Owed {
        chat,
        person: None,
        lane: Lane::Reply,
        kind: Kind::Reply,
        op: Op::Send,
        words: Words::Frozen(message(text)),
        once: None,
        due: now(),
        useful_until: None,
        again_of: None,
    }
}

/// A notice to somebody that is worded when it is sent.
pub fn notice(chat: ChatId, person: PersonId) -> Owed {
    Owed {
        person: Some(person),
        lane: Lane::Notice,
        kind: Kind::Notice,
        words: Words::Later(serde_json::json!({"day-before": 1})),
        useful_until: Some(at("2020-09-16 09:00 KST")),
        ..reply(chat, "")
    }
}

pub struct Town {
    pub cohort: CohortId,
    pub firms: [CompanyId; 2],
    pub buyer: CompanyId,
    /// 김나루 of the first firm, Dana of the buyer, the interpreter, the operator.
    pub people: [PersonId; 4],
    pub members: [MemberId; 4],
    pub meeting: MeetingId,
}

impl Town {
    pub async fn build(tx: &mut Tx<'_>) -> Result<Town> {
        let cohort = cohorts::add(tx, &cohort("icheon-2020-us")).await?;
        let first = companies::set(tx, cohort, &company(Side::Firm, "F01", "설봉세라믹(주)")).await?;
        let second = companies::set(tx, cohort, &company(Side::Firm, "F02", "(주)이섭푸드")).await?;
        let buyer = companies::set(tx, cohort, &company(Side::Buyer, "B01", "Harbor Home Goods")).await?;
        let (mut people, mut members) = (Vec::new(), Vec::new());
        for (details, role, company, code) in [
            (korean("김나루"), Role::Firm, Some(first), "F01"),
            (american("Dana Reyes"), Role::Buyer, Some(buyer), "B01"),
            (korean("강아람"), Role::Interpreter, None, "I01"),
            (korean("이운영"), Role::Operator, None, "S01"),
        ] {
            let person = people::add_person(tx, &details, true).await?;
            let new = NewMember { cohort, person, role, company, code, note: None, from: From::Workbook };
            members.push(people::add_member(tx, new).await?);
            people.push(person);
        }
        let pairing = Pairing { firm: first, buyer, interpreter: Some(members[2]) };
        let details = meeting("M01", "2020-09-16 10:00 KST");
        let meeting = meetings::set(tx, cohort, pairing, &details, now()).await?;
        Ok(Town {
            cohort,
            firms: [first, second],
            buyer,
            people: people.try_into().unwrap(),
            members: members.try_into().unwrap(),
            meeting,
        })
    }

    /// The meeting as it stands.
    pub async fn meeting(&self, tx: &mut Tx<'_>) -> Result<Meeting> {
        Ok(meetings::find(tx, self.meeting).await?.unwrap())
    }

    /// Somebody presses Start in a chat of their own.
    pub async fn joins(&self, tx: &mut Tx<'_>, who: usize, chat: ChatId) -> Result<()> {
        let mut talk = chats::meet(tx, BOT, chat, "private", now()).await?;
        talk.person = Some(self.people[who]);
        talk.cohort = Some(self.cohort);
        chats::remember(tx, &talk).await?;
        people::join(tx, self.members[who], self.people[who], now()).await
    }
}
