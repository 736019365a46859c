//! Everybody of a cohort at their phones, known by the codes of the workbook.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::domain::ids::CohortId;
use naru::domain::lang::Lang;
use naru::domain::progress::Standing;
use naru::sandbox::{Button, Shown};
use naru::words::invitation::Links;
use naru::workbook::plan::Plan;
use naru::workbook::read::read;
use naru::{overview, store};

use crate::joining::stage::{issue, payload};
use crate::staff::office::{bring_in, plan};
use crate::support::{Naru, Person, Place, at, render};

/// Whoever asks these is told yes.
const AGREED: [&str; 4] = ["동의합니다", "확인했습니다", "I agree", "I've read this"];

pub struct Whole {
    pub naru: Naru,
    pub plan: Plan,
    pub cohort: CohortId,
    chats: BTreeMap<String, (i64, &'static str)>,
}

impl Whole {
    /// The workbook is imported, staff have joined, and it is this moment.
    pub async fn new(place: Place, fixture: &str, when: &str) -> Whole {
        let naru = Naru::new(place).await.with_notices();
        naru.clock.set(at(when));
        let plan = plan(fixture);
        let cohort = bring_in(&naru, plan.clone()).await;
        let mut whole = Whole { naru, plan, cohort, chats: BTreeMap::new() };
        whole.join(&[Role::Operator, Role::Host]).await;
        whole
    }

    /// Staff publish, and everybody else comes by the link they were sent.
    pub async fn opens(&mut self) {
        self.says("S2", "/publish").await;
        self.presses("S2", "공개").await;
        self.join(&[Role::Firm, Role::Buyer, Role::Interpreter]).await;
    }

    async fn join(&mut self, roles: &[Role]) {
        for invitation in issue(&self.naru, self.cohort, 1, Links::AsBefore).await {
            if !roles.contains(&invitation.role) {
                continue;
            }
            let (bot, member) = (self.naru.app.api.bot(), invitation.member);
            let find = self.naru.app.db.read(move |tx| store::people::find_member(tx, bot, member).boxed());
            let code = find.await.unwrap().unwrap().member.code;
            let chat = 1_000 + self.chats.len() as i64;
            let language = if invitation.lang == Lang::Ko { "ko" } else { "en" };
            self.chats.insert(code.clone(), (chat, language));
            self.person(&code).starts(payload(&invitation)).await;
            while let Some((message, data)) = self.offered(&code, |button| AGREED.contains(&button.label.as_str())) {
                self.taps(&code, message, &data).await;
            }
        }
    }

    pub fn person(&self, code: &str) -> Person<'_> {
        let (chat, language) = self.chats[code];
        self.naru.person(chat, code, language)
    }

    /// Codes that begin with this letter.
    pub fn codes(&self, letter: char) -> Vec<String> {
        self.chats.keys().filter(|code| code.starts_with(letter)).cloned().collect()
    }

    pub fn shown(&self, code: &str) -> Vec<Shown> {
        let all = self.naru.sandbox.messages(self.chats[code].0);
        all.into_iter().filter(|shown| shown.from_bot && !shown.deleted).collect()
    }

    /// Everything unread, in one piece.
    pub fn reads(&self, code: &str) -> String {
        self.person(code).reads().join("\n---\n")
    }

    pub async fn says(&self, code: &str, text: &str) {
        self.person(code).says(text).await;
        self.a_moment_later().await;
    }

    /// A message is changed twice in five seconds at most.
    pub async fn a_moment_later(&self) {
        self.naru.clock.advance(Duration::from_secs(6));
        self.naru.settle().await;
    }

    async fn taps(&self, code: &str, message: i64, data: &str) {
        self.person(code).user.taps(message, data);
        self.naru.settle().await;
        self.a_moment_later().await;
    }

    /// A button of the newest message that has any.
    fn offered(&self, code: &str, is_it: impl Fn(&Button) -> bool) -> Option<(i64, String)> {
        let shown = self.shown(code);
        let newest = shown.iter().rev().find(|shown| !shown.buttons.is_empty())?;
        let button = newest.buttons.iter().flatten().find(|button| is_it(button))?;
        Some((newest.message_id, button.data.clone()?))
    }

    /// The newest button whose label begins so.
    pub async fn presses(&self, code: &str, begins: &str) {
        let shown = self.shown(code);
        let found = shown.iter().rev().find_map(|shown| {
            let button = shown.buttons.iter().flatten().find(|button| button.label.starts_with(begins))?;
            Some((shown.message_id, button.data.clone()?))
        });
        let Some((message, data)) = found else {
            let last: Vec<String> = shown.iter().rev().take(3).map(render).collect();
            panic!("{code} has no button [{begins}…]: {last:#?}");
        };
        self.taps(code, message, &data).await;
    }

    /// Each button with this label that ever came, and after each what is to be pressed next.
    pub async fn presses_each(&self, code: &str, label: &str, then: Option<&str>) -> usize {
        let mut done = BTreeSet::new();
        for shown in self.shown(code) {
            let Some(data) = shown.button(label).and_then(|button| button.data.clone()) else { continue };
            if done.insert(data.clone()) {
                self.taps(code, shown.message_id, &data).await;
                if let Some(then) = then {
                    self.presses(code, then).await;
                }
            }
        }
        done.len()
    }

    /// Opens whatever a button that begins like this leads to, and presses another there; returns how many there were.
    pub async fn opens_each(&self, code: &str, begin: &str, then: &str) -> usize {
        let mut opened = 0;
        for shown in self.shown(code) {
            let ways = shown.buttons.iter().flatten().filter(|button| button.label.starts_with(begin));
            for data in ways.filter_map(|button| button.data.clone()).collect::<Vec<_>>() {
                self.taps(code, shown.message_id, &data).await;
                self.presses(code, then).await;
                opened += 1;
            }
        }
        opened
    }

    pub async fn gives(&self, code: &str, name: &str, bytes: &[u8]) {
        self.person(code).user.sends_document(name, "application/pdf", bytes, "");
        self.naru.settle().await;
        self.a_moment_later().await;
    }

    /// A catalog of their own, in English.
    pub async fn gives_catalog(&self, code: &str) {
        self.says(code, "카탈로그").await;
        self.gives(code, &format!("{code} catalog.pdf"), format!("%PDF-1.7 {code}").as_bytes()).await;
        self.presses(code, "영어").await;
    }

    /// One parcel by EMS, to the receivers chosen by the button with this label.
    pub async fn sends(&self, code: &str, to: &str, number: u32, contents: &str) {
        self.says(code, "샘플").await;
        self.presses(code, "발송 등록").await;
        self.presses(code, to).await;
        self.presses(code, "다 골랐습니다").await;
        self.presses(code, "우체국 EMS").await;
        for answer in [ems(number).as_str(), "어제", contents, "45,000원"] {
            self.says(code, answer).await;
        }
        self.presses(code, "발송인 부담(DDP)").await;
        self.presses(code, "저장합니다").await;
        let said = self.reads(code);
        assert!(said.contains(&format!("발송을 저장했습니다: 우체국 EMS {}", ems(number))), "{said}");
    }

    /// Opens one preparation and presses these one after the other.
    pub async fn prepares(&self, code: &str, title: &str, buttons: &[&str]) {
        let list = if self.chats[code].1 == "ko" { "준비" } else { "preparations" };
        self.says(code, list).await;
        for button in [&[title], buttons].concat() {
            self.presses(code, button).await;
        }
    }

    /// The firms a buyer meets, by code.
    pub fn met_by(&self, buyer: &str) -> BTreeSet<&str> {
        let of = self.plan.meetings.iter().filter(|meeting| meeting.buyer == buyer);
        of.map(|meeting| meeting.firm.as_str()).collect()
    }

    /// The filled cells of a file that staff are sent when they press this, by sheet and row.
    pub async fn sheets(&self, button: &str) -> Vec<Vec<Vec<String>>> {
        self.presses("S2", button).await;
        let file = self.shown("S2").into_iter().rev().find_map(|shown| shown.document).expect("a file");
        let bytes = self.naru.sandbox.file(&file.file_id).expect("its bytes");
        let sheets = read(&file.name.unwrap(), &bytes).unwrap();
        let mut cells = Vec::new();
        for sheet in &sheets {
            let rows = sheet.rows.iter().map(|row| row.cells.iter().map(|cell| cell.value.to_string()).collect());
            cells.push(rows.collect());
        }
        cells
    }

    /// Every cell of the matrix that is not done, with its company and preparation.
    pub async fn undone(&self) -> Vec<(String, String, Standing)> {
        let (cohort, now) = (self.cohort, self.naru.clock.now());
        let table = self.naru.app.db.read(move |tx| overview::table(tx, cohort, Lang::Ko, now).boxed()).await.unwrap();
        let mut undone = Vec::new();
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                if let Some(standing) = cell.filter(|standing| *standing != Standing::Done) {
                    undone.push((row.code.clone(), column.title.clone(), standing));
                }
            }
        }
        undone
    }

    pub async fn ends(&self) {
        self.chats.values().for_each(|(chat, _)| self.naru.ignores(*chat));
        self.naru.ends().await;
    }
}

/// A number of the post office's with its check digit (UPU S10).
pub fn ems(number: u32) -> String {
    let digits = format!("{number:08}");
    let sum: u32 =
        digits.bytes().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    };
    format!("EE{digits}{check}KR")
}
