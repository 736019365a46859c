//! Parcels with samples, how they arrived, and what somebody has begun to enter.

use std::collections::BTreeSet;

use naru::domain::company::{Company, Side};
use naru::domain::ids::{CohortId, CompanyId, MemberId, PreparationId};
use naru::domain::money::Money;
use naru::domain::preparation::{Duty, DutyState, PreparationDetails};
use naru::domain::shipment::{Arrival, Carrier, Customs, KeptReceipt, ReceiptFile, ShipmentDetails, ShipmentState};
use naru::store::shipments::Given;
use naru::store::{Tx, companies, drafts, meetings, needed, preparations, shipments, subjects};

use super::stories;
use super::town::{Town, both, company, day, meeting, now};
use crate::support::at;

async fn samples(tx: &mut Tx<'_>, cohort: CohortId) -> anyhow::Result<PreparationId> {
    let details = PreparationDetails {
        code: "samples".to_owned(),
        kind: "샘플".to_owned(),
        side: Some(Side::Firm),
        title: both("샘플 발송", "Samples"),
        due: at("2020-09-07 18:00 KST"),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    };
    preparations::set(tx, cohort, &details).await?;
    Ok(preparations::in_cohort(tx, cohort).await?[0].id)
}

fn details(number: &str) -> ShipmentDetails {
    ShipmentDetails {
        tracking: Some(number.to_owned()),
        contents: Some("two tableware sets".to_owned()),
        paid: Some(Money::new(45_000, "KRW")),
        customs: Some(Customs::Sender),
        ..ShipmentDetails::default()
    }
}

fn given<'a>(details: &'a ShipmentDetails, stops: &'a [(CompanyId, Option<String>)], by: MemberId) -> Given<'a> {
    Given { carrier: Carrier::Ems, shipped_on: Some(day(9, 7)), details, receipt: None, stops, by }
}

async fn duty(tx: &mut Tx<'_>, firm: &Company, preparation: PreparationId) -> anyhow::Result<Duty> {
    Ok(preparations::duty(tx, firm, preparation).await?.unwrap())
}

stories! {
    async fn a_parcel_is_kept_corrected_and_called_back_and_the_duty_follows(tx) {
        let town = Town::build(tx).await?;
        let (firm, by) = (companies::company(tx, town.firms[0]).await?, town.members[0]);
        let preparation = samples(tx, town.cohort).await?;
        let other = companies::set(tx, town.cohort, &company(Side::Buyer, "B02", "Sunset Grocery")).await?;
        subjects::touch_company(tx, town.buyer, at("2020-09-20 10:00 KST")).await?;

        let (first, stops) = (details("EE123456785KR"), [(town.buyer, None)]);
        let id = shipments::add(tx, preparation, firm.id, &given(&first, &stops, by), now()).await?;

        let found = shipments::find(tx, id).await?.unwrap();
        assert_eq!((found.carrier, found.shipped_on, found.revision), (Carrier::Ems, Some(day(9, 7)), 1));
        assert_eq!((&found.details, found.state), (&first, ShipmentState::UnderWay));
        assert_eq!(shipments::of_firm(tx, firm.id).await?, std::slice::from_ref(&found));
        assert_eq!(shipments::to_buyer(tx, town.buyer).await?, std::slice::from_ref(&found));
        assert_eq!(shipments::in_cohort(tx, town.cohort).await?, std::slice::from_ref(&found));
        assert_eq!(shipments::with_number(tx, town.cohort, "EE123456785KR").await?, std::slice::from_ref(&found));
        let elsewhere = shipments::with_number(tx, CohortId(99), "EE123456785KR").await?;
        assert_eq!(elsewhere, []);
        assert_eq!(duty(tx, &firm, preparation).await?.state, DutyState::Done);

        let (second, stops) = (details("EG473124829KR"), [(other, Some("KOTRA 로스앤젤레스무역관".to_owned()))]);
        assert!(shipments::change(tx, &found, &given(&second, &stops, by), now()).await?);
        assert!(!shipments::change(tx, &found, &given(&first, &stops, by), now()).await?);
        let changed = shipments::find(tx, id).await?.unwrap();
        assert_eq!((changed.revision, changed.stops.len(), changed.stops[0].buyer), (2, 1, other));
        assert_eq!(shipments::with_number(tx, town.cohort, "EE123456785KR").await?, []);
        assert_eq!(duty(tx, &firm, preparation).await?.state, DutyState::Open);

        assert!(shipments::cancel(tx, &changed, now()).await?);
        assert!(!shipments::cancel(tx, &changed, now()).await?);
        assert_eq!(shipments::of_firm(tx, firm.id).await?, []);
        assert_eq!(shipments::find(tx, id).await?.unwrap().state, ShipmentState::Cancelled);
    }

    async fn what_a_firm_owes_follows_its_meetings_but_not_where_it_is_waived(tx) {
        let town = Town::build(tx).await?;
        let (firm, by) = (companies::company(tx, town.firms[0]).await?, town.members[0]);
        let preparation = samples(tx, town.cohort).await?;
        assert_eq!(shipments::buyers_to_meet(tx, firm.id).await?[0].id, town.buyer);
        let (first, stops) = (details("EE123456785KR"), [(town.buyer, None)]);
        shipments::add(tx, preparation, firm.id, &given(&first, &stops, by), now()).await?;
        let other = companies::set(tx, town.cohort, &company(Side::Buyer, "B02", "Sunset Grocery")).await?;
        let pairing = meetings::Pairing { firm: firm.id, buyer: other, interpreter: None };
        let details_of = meeting("M02", "2020-09-17 10:00 KST");
        let second = meetings::set(tx, town.cohort, pairing, &details_of, now()).await?;

        shipments::recompute(tx, firm.id, now()).await?;
        assert_eq!(duty(tx, &firm, preparation).await?.state, DutyState::Started);
        meetings::cancel(tx, second, now()).await?;
        shipments::recompute_in(tx, town.cohort, now()).await?;
        assert_eq!(duty(tx, &firm, preparation).await?.state, DutyState::Done);
        meetings::set(tx, town.cohort, pairing, &details_of, now()).await?;
        let waived = Duty { state: DutyState::Waived, ..duty(tx, &firm, preparation).await? };
        preparations::set_duty(tx, &waived, now()).await?;
        shipments::recompute(tx, firm.id, now()).await?;
        assert_eq!(duty(tx, &firm, preparation).await?.state, DutyState::Waived);
    }

    async fn receivers_answer_once_and_a_trade_office_for_all_of_its_buyers(tx) {
        let town = Town::build(tx).await?;
        let (firm, by) = (town.firms[0], town.members[0]);
        let preparation = samples(tx, town.cohort).await?;
        let other = companies::set(tx, town.cohort, &company(Side::Buyer, "B02", "Sunset Grocery")).await?;
        let office = "KOTRA 로스앤젤레스무역관";
        let third = companies::set(tx, town.cohort, &company(Side::Buyer, "B03", "Palm Coast")).await?;
        let first = details("EE123456785KR");
        let stops = [(town.buyer, None), (other, Some(office.to_owned())), (third, Some(office.to_owned()))];
        let id = shipments::add(tx, preparation, firm, &given(&first, &stops, by), now()).await?;
        let parcel = shipments::find(tx, id).await?.unwrap();

        let buyers = Some(town.members[1]);
        assert!(shipments::answer(tx, &parcel, town.buyer, Arrival::Damaged, buyers, now()).await?);
        assert!(!shipments::answer(tx, &parcel, town.buyer, Arrival::Damaged, buyers, now()).await?);
        assert!(!shipments::answer(tx, &parcel, firm, Arrival::Damaged, buyers, now()).await?);
        shipments::set_remark(tx, id, town.buyer, "one cup is broken").await?;
        let cohort = town.cohort;
        assert_eq!(shipments::of_office(tx, cohort, office).await?.len(), 1);
        assert_eq!(shipments::of_office(tx, cohort, "KOTRA 뉴욕무역관").await?, []);
        let arrived = Arrival::Arrived;
        let told = shipments::confirm_office(tx, cohort, office, id, arrived, None, now()).await?;
        assert_eq!(told, Some(vec![other, third]));
        let again = shipments::confirm_office(tx, cohort, office, id, arrived, None, now()).await?;
        assert_eq!(again, Some(vec![]));
        let elsewhere = shipments::confirm_office(tx, cohort, "KOTRA 뉴욕무역관", id, arrived, None, now()).await?;
        assert_eq!(elsewhere, None);

        let parcel = shipments::find(tx, id).await?.unwrap();
        let arrivals: Vec<_> = parcel.stops.iter().map(|stop| stop.arrival).collect();
        assert_eq!(arrivals, [Some(Arrival::Damaged), Some(arrived), Some(arrived)]);
        assert_eq!(parcel.remark(town.buyer), Some("one cup is broken"));
        assert_eq!((parcel.stops[0].answered_by, parcel.stops[1].answered_by), (buyers, None));
    }

    async fn the_picture_of_a_receipt_is_kept_where_it_is_still_waited_for(tx) {
        let town = Town::build(tx).await?;
        let preparation = samples(tx, town.cohort).await?;
        let receipt = ReceiptFile { file_id: "AgAC".to_owned(), unique_id: "AQAD".to_owned() };
        let waits = ShipmentDetails { receipt: Some(receipt), ..ShipmentDetails::default() };
        let stops = [(town.buyer, None)];
        let given = given(&waits, &stops, town.members[0]);
        let id = shipments::add(tx, preparation, town.firms[0], &given, now()).await?;
        let kept = KeptReceipt { sha256: "e3b0".to_owned(), mime: "image/jpeg".to_owned() };

        assert!(!shipments::keep_receipt(tx, id, "another", &kept).await?);
        assert!(shipments::keep_receipt(tx, id, "AQAD", &kept).await?);

        let found = shipments::find(tx, id).await?.unwrap();
        assert_eq!((found.receipt.clone(), found.wants_number()), (Some(kept), true));
    }

    async fn a_draft_is_one_per_person_and_preparation(tx) {
        let town = Town::build(tx).await?;
        let preparation = samples(tx, town.cohort).await?;
        let (mine, theirs) = (town.members[0], town.members[1]);
        drafts::keep(tx, preparation, mine, &"first".to_owned(), now()).await?;
        drafts::keep(tx, preparation, mine, &"second".to_owned(), now()).await?;

        assert_eq!(drafts::find::<String>(tx, preparation, mine).await?.as_deref(), Some("second"));
        assert_eq!(drafts::find::<String>(tx, preparation, theirs).await?, None);
        drafts::forget(tx, preparation, mine).await?;
        assert_eq!(drafts::find::<String>(tx, preparation, mine).await?, None);
    }
}

stories! {
    async fn a_remark_and_a_correction_that_were_begun_at_once_are_both_kept(tx) {
        let town = Town::build(tx).await?;
        let (firm, by) = (companies::company(tx, town.firms[0]).await?, town.members[0]);
        let preparation = samples(tx, town.cohort).await?;
        let (first, stops) = (details("EE123456785KR"), [(town.buyer, None)]);
        let id = shipments::add(tx, preparation, firm.id, &given(&first, &stops, by), now()).await?;
        // Whoever corrects it has read it before the buyer wrote.
        let seen = shipments::find(tx, id).await?.unwrap();
        shipments::set_remark(tx, id, town.buyer, "one plate is broken").await?;

        let second = ShipmentDetails { contents: Some("three tableware sets".to_owned()), ..seen.details.clone() };
        assert!(shipments::change(tx, &seen, &given(&second, &stops, by), now()).await?);

        let found = shipments::find(tx, id).await?.unwrap();
        assert_eq!(found.remark(town.buyer), Some("one plate is broken"));
        assert_eq!(found.details.contents.as_deref(), Some("three tableware sets"));
    }
}

stories! {
    async fn a_file_is_needed_by_whatever_names_it_plainly_or_in_what_is_sealed(tx) {
        let town = Town::build(tx).await?;
        let (firm, by) = (companies::company(tx, town.firms[0]).await?, town.members[0]);
        let preparation = samples(tx, town.cohort).await?;
        let [plain, entered] = ["5e", "d7"].map(|pair| KeptReceipt { sha256: pair.repeat(32), mime: "image/png".to_owned() });
        let (first, stops) = (details("EE123456785KR"), [(town.buyer, None)]);
        let sent = Given { receipt: Some(&plain), ..given(&first, &stops, by) };

        shipments::add(tx, preparation, firm.id, &sent, now()).await?;
        drafts::keep(tx, preparation, by, &entered, now()).await?;

        assert_eq!(needed::plainly(tx).await?, BTreeSet::from([plain.sha256]));
        assert_eq!(needed::in_sealed(tx).await?, BTreeSet::from([entered.sha256]));
        drafts::forget(tx, preparation, by).await?;
        assert_eq!(needed::in_sealed(tx).await?, BTreeSet::new());
    }
}
