//! What a person is asked to agree to, and what follows from their answers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::company::Role;
use super::lang::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    Collection,
    Overseas,
    Contact,
    Marketing,
    /// Marketing between 21:00 and 08:00; asked only of those who agreed to marketing.
    Night,
}

impl Item {
    pub const ALL: [Item; 5] = [Item::Collection, Item::Overseas, Item::Contact, Item::Marketing, Item::Night];

    pub fn name(self) -> &'static str {
        match self {
            Item::Collection => "collection",
            Item::Overseas => "overseas",
            Item::Contact => "contact",
            Item::Marketing => "marketing",
            Item::Night => "night",
        }
    }

    pub fn from_name(name: &str) -> Option<Item> {
        Item::ALL.into_iter().find(|item| item.name() == name)
    }

    /// Without it nothing can be done on Telegram; participation goes on by other ways.
    pub fn is_required(self) -> bool {
        self.is_needed(Way::Chat)
    }

    /// Without it nothing can be done this way. A page is on the agency's own machine: nothing goes overseas.
    pub fn is_needed(self, way: Way) -> bool {
        match self {
            Item::Collection => true,
            Item::Overseas => way == Way::Chat,
            Item::Contact | Item::Marketing | Item::Night => false,
        }
    }
}

/// How somebody speaks with Naru.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Chat,
    Page,
}

impl Way {
    pub fn source(self) -> Source {
        match self {
            Way::Chat => Source::Chat,
            Way::Page => Source::Page,
        }
    }
}

/// On what an item rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    Consent,
    /// A legal basis other than consent: the person is told, and confirms having read it.
    Notice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub item: Item,
    pub basis: Basis,
}

/// What an agency asks of whom. A new version is put to everybody again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentPolicy {
    pub version: i64,
    pub firms: Vec<Asked>,
    pub buyers: Vec<Asked>,
    /// Interpreters and experts.
    pub helpers: Vec<Asked>,
    pub staff: Vec<Asked>,
}

impl Default for ConsentPolicy {
    /// Korean firms are asked for each item by itself (PIPA 15, 17, 22, 28-8); buyers read one notice (GDPR 13), which
    /// also names the transfer, and are asked about their contact; staff act for the controller and are told.
    fn default() -> ConsentPolicy {
        let consent = |item| Asked { item, basis: Basis::Consent };
        let notice = |item| Asked { item, basis: Basis::Notice };
        ConsentPolicy {
            version: 1,
            firms: Item::ALL.map(consent).to_vec(),
            buyers: vec![notice(Item::Collection), consent(Item::Contact)],
            helpers: vec![consent(Item::Collection), consent(Item::Overseas)],
            staff: vec![notice(Item::Collection)],
        }
    }
}

impl ConsentPolicy {
    pub fn of(&self, role: Role) -> &[Asked] {
        match role {
            Role::Firm => &self.firms,
            Role::Buyer => &self.buyers,
            Role::Interpreter | Role::Expert => &self.helpers,
            Role::Host | Role::Operator | Role::Viewer => &self.staff,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Chat,
    Page,
    Paper,
}

/// A person's latest answer about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub item: Item,
    pub given: bool,
    pub version: i64,
    pub lang: Lang,
    pub source: Source,
    pub answered_at: DateTime<Utc>,
}

/// Where a person stands with what they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// This is still to be answered.
    Open(Asked),
    /// Without this nothing is done on Telegram.
    Refused(Asked),
    Settled,
}

/// What is to be asked next. A refusal of what is needed ends it; one of anything else does not.
pub fn standing(policy: &ConsentPolicy, role: Role, answers: &[Answer], way: Way) -> Standing {
    for asked in policy.of(role) {
        match given(policy, asked.item, answers) {
            None if asked.item == Item::Night && given(policy, Item::Marketing, answers) != Some(true) => {}
            None => return Standing::Open(*asked),
            Some(false) if asked.item.is_needed(way) => return Standing::Refused(*asked),
            Some(_) => {}
        }
    }
    Standing::Settled
}

/// What was answered to the current version.
pub fn given(policy: &ConsentPolicy, item: Item, answers: &[Answer]) -> Option<bool> {
    answers.iter().find(|answer| answer.item == item && answer.version >= policy.version).map(|answer| answer.given)
}

/// Which of how many screens an item is; night goes with marketing.
pub fn place(policy: &ConsentPolicy, role: Role, item: Item) -> (usize, usize) {
    let item = if item == Item::Night { Item::Marketing } else { item };
    let screens = policy.of(role).iter().filter(|asked| asked.item != Item::Night);
    let place = screens.clone().position(|asked| asked.item == item).map_or(1, |place| place + 1);
    (place, screens.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(given: &[(Item, bool, i64)]) -> Vec<Answer> {
        let answer = |(item, given, version)| Answer {
            item,
            given,
            version,
            lang: Lang::Ko,
            source: Source::Chat,
            answered_at: DateTime::UNIX_EPOCH,
        };
        given.iter().copied().map(answer).collect()
    }

    fn next(given: &[(Item, bool, i64)]) -> Standing {
        standing(&ConsentPolicy::default(), Role::Firm, &answers(given), Way::Chat)
    }

    fn open(item: Item) -> Standing {
        Standing::Open(Asked { item, basis: Basis::Consent })
    }

    #[test]
    fn a_firm_is_asked_one_item_after_the_other() {
        use Item::*;
        assert_eq!(next(&[]), open(Collection));
        assert_eq!(next(&[(Collection, true, 1)]), open(Overseas));
        let needed = [(Collection, true, 1), (Overseas, true, 1)];
        assert_eq!(next(&needed), open(Contact));
        assert_eq!(next(&[&needed[..], &[(Contact, false, 1)]].concat()), open(Marketing));
        assert_eq!(next(&[&needed[..], &[(Contact, true, 1), (Marketing, true, 1)]].concat()), open(Night));
        assert_eq!(next(&[&needed[..], &[(Contact, true, 1), (Marketing, false, 1)]].concat()), Standing::Settled);
    }

    #[test]
    fn refusing_what_is_needed_ends_it_and_a_new_version_asks_again() {
        use Item::*;
        let refused = Standing::Refused(Asked { item: Overseas, basis: Basis::Consent });
        assert_eq!(next(&[(Collection, true, 1), (Overseas, false, 1)]), refused);
        assert_eq!(next(&[(Collection, true, 0)]), open(Collection));
    }

    #[test]
    fn a_page_goes_on_without_a_transfer_overseas_but_not_without_everything() {
        use Item::*;
        let refused = answers(&[(Collection, true, 1), (Overseas, false, 1)]);
        let policy = ConsentPolicy::default();
        assert_eq!(standing(&policy, Role::Firm, &refused, Way::Page), open(Contact));
        let refused = answers(&[(Collection, false, 1)]);
        let closed = Standing::Refused(Asked { item: Collection, basis: Basis::Consent });
        assert_eq!(standing(&policy, Role::Firm, &refused, Way::Page), closed);
    }

    #[test]
    fn screens_are_counted_as_people_see_them() {
        let policy = ConsentPolicy::default();
        assert_eq!(place(&policy, Role::Firm, Item::Overseas), (2, 4));
        assert_eq!(place(&policy, Role::Firm, Item::Night), (4, 4));
        assert_eq!(place(&policy, Role::Buyer, Item::Contact), (2, 2));
    }
}
