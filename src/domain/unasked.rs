//! What is sent while nothing was asked, such as a file on the first screen: where it goes, decided from how it looks and
//! from what its sender's company still owes. What is approved is never reopened without asking.

use super::preparation::{Duty, DutyState, Proof};
use super::tracking;

/// What can be told of something before it is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// An address, and no file.
    pub is_link: bool,
    /// A picture or a PDF, as a receipt may be.
    pub may_be_receipt: bool,
    /// It says that it is one, or has the number of a parcel beside it.
    pub is_receipt: bool,
}

/// What people call the receipt of a parcel, in the name of a file or beside it.
const RECEIPTS: [&str; 6] = ["영수증", "접수증", "운송장", "receipt", "waybill", "airwaybill"];

/// Whether these words beside a picture say that it is the receipt of a parcel.
pub fn says_receipt(words: &str) -> bool {
    let small = words.to_lowercase();
    let has_number = || tracking::read(words).is_some_and(|number| tracking::looks_like(&number).is_some());
    RECEIPTS.iter().any(|word| small.contains(word)) || has_number()
}

/// Where something goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place<'d> {
    Nowhere,
    Into(&'d Duty),
    /// To be asked; never empty.
    Either(Vec<&'d Duty>),
}

/// Where everything that looks like this goes together.
pub fn place<'d>(looks: &[Looks], duties: &'d [Duty]) -> Place<'d> {
    let taking = taking(looks, duties);
    let is_receipt = !looks.is_empty() && looks.iter().all(|one| one.is_receipt);
    let parcels = taking.iter().copied().find(|duty| duty.preparation.details.proof() == Proof::Tracking);
    match parcels {
        Some(samples) if is_receipt && samples.state.is_owed() => return Place::Into(samples),
        // Another parcel may have been sent; it may as well be something that is owed.
        Some(_) if is_receipt => return Place::Either(taking),
        _ => {}
    }
    let open: Vec<&Duty> = taking.iter().copied().filter(|duty| is_open(duty)).collect();
    match open[..] {
        [only] => Place::Into(only),
        [] if taking.is_empty() => Place::Nowhere,
        [] => Place::Either(taking),
        _ => Place::Either(open),
    }
}

/// Everything that could take all of it.
pub fn taking<'d>(looks: &[Looks], duties: &'d [Duty]) -> Vec<&'d Duty> {
    let takes = |duty: &&Duty| match duty.preparation.details.proof() {
        Proof::File => true,
        Proof::Link => matches!(looks, [only] if only.is_link),
        Proof::Tracking => looks.iter().all(|one| one.may_be_receipt),
        Proof::Tap | Proof::Date => false,
    };
    duties.iter().filter(takes).collect()
}

/// Still owed, or still growing because staff have not looked at it yet.
fn is_open(duty: &Duty) -> bool {
    let grows = duty.state == DutyState::Given && duty.preparation.details.proof() == Proof::File;
    duty.state.is_owed() || grows
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::cohort::Bilingual;
    use crate::domain::ids::{CohortId, CompanyId, PreparationId};
    use crate::domain::preparation::{Note, Preparation, PreparationDetails};
    use DutyState::{Done, Given, Open, Started};
    use Proof::{File, Link, Tap, Tracking};

    const PDF: Looks = Looks { is_link: false, may_be_receipt: false, is_receipt: false };
    const PHOTO: Looks = Looks { is_link: false, may_be_receipt: true, is_receipt: false };
    const RECEIPT: Looks = Looks { is_link: false, may_be_receipt: true, is_receipt: true };
    const ADDRESS: Looks = Looks { is_link: true, may_be_receipt: false, is_receipt: false };

    fn duties(all: &[(Proof, DutyState)]) -> Vec<Duty> {
        let duty = |(place, (proof, state)): (usize, &(Proof, DutyState))| Duty {
            preparation: Preparation {
                id: PreparationId(place as i64),
                cohort: CohortId(1),
                details: PreparationDetails {
                    code: String::new(),
                    kind: String::new(),
                    side: None,
                    title: Bilingual::default(),
                    due: DateTime::UNIX_EPOCH,
                    happens_at: None,
                    minutes: None,
                    place: None,
                    guidance: None,
                    proof: Some(*proof),
                },
            },
            company: CompanyId(1),
            state: *state,
            note: Note::default(),
            changed_by: None,
            changed_at: None,
            by_staff: false,
        };
        all.iter().enumerate().map(duty).collect()
    }

    /// The places among the duties; one that is gone to without asking is negative, counted from -1.
    fn placed(looks: &[Looks], all: &[(Proof, DutyState)]) -> Vec<i64> {
        match place(looks, &duties(all)) {
            Place::Nowhere => Vec::new(),
            Place::Into(duty) => vec![-1 - duty.preparation.id.0],
            Place::Either(several) => several.iter().map(|duty| duty.preparation.id.0).collect(),
        }
    }

    #[test]
    fn the_one_thing_that_is_owed_and_fits_takes_it() {
        let all = [(File, Open), (Tracking, Open), (Link, Open), (Tap, Open)];
        assert_eq!(placed(&[PDF], &all), [-1]);
        assert_eq!(placed(&[RECEIPT], &all), [-2]);
        assert_eq!(placed(&[ADDRESS], &[(File, Done), (Link, Open)]), [-2]);
        // It grows until staff have looked at it.
        assert_eq!(placed(&[PDF, PDF], &[(File, Given), (Tap, Open)]), [-1]);
    }

    #[test]
    fn where_several_fit_it_is_asked_which() {
        let all = [(File, Open), (Tracking, Started), (Link, Open), (Tap, Open)];
        assert_eq!(placed(&[PHOTO], &all), [0, 1]);
        assert_eq!(placed(&[ADDRESS], &all), [0, 2]);
        assert_eq!(placed(&[PHOTO, ADDRESS], &all), [-1]);
        assert_eq!(placed(&[PDF], &[(File, Given), (File, Open)]), [0, 1]);
        assert_eq!(placed(&[RECEIPT], &[(File, Open), (Tracking, Done)]), [0, 1]);
    }

    #[test]
    fn what_is_done_is_never_reopened_without_asking() {
        assert_eq!(placed(&[PDF], &[(File, Done)]), [0]);
        assert_eq!(placed(&[PDF], &[(File, Done), (File, DutyState::Waived)]), [0, 1]);
        assert_eq!(placed(&[PDF], &[(Tap, Open), (Link, Open)]), Vec::<i64>::new());
        assert_eq!(placed(&[PDF], &[]), Vec::<i64>::new());
    }

    #[test]
    fn a_receipt_is_known_by_what_is_said_of_it() {
        for words in ["영수증.jpg", "EMS Receipt", "EE 123 456 785 KR 접수했습니다", "1Z999AA10123456784"] {
            assert!(says_receipt(words), "{words}");
        }
        for words in ["catalog 2020.pdf", "도자기 사진", "2020-09-17", ""] {
            assert!(!says_receipt(words), "{words}");
        }
    }
}
