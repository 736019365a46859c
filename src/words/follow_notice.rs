//! The notice that asks a company what came of its meetings: about one partner its answers are at hand, several are a list.

use super::follow_up::{PAGE, Sheet};
use super::meeting::Reader as MeetingReader;
use super::notice::Section;
use super::view::Reader;
use crate::domain::company::Side;
use crate::domain::follow_up::round_of;
use crate::domain::ids::CompanyId;
use crate::domain::message::Button;
use crate::domain::planner::{Planned, Subject};
use crate::text::{Args, label, say};

pub(super) fn asked(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let Subject::Company(company) = notice.subject else { return None };
    let stage = &reader.book.stage;
    let (ledger, about) = (stage.ledger(company)?, stage.companies.get(&company)?);
    let cohort = &stage.cohorts.get(&about.cohort)?.details;
    let details = &reader.person.details;
    let own = MeetingReader { lang: details.lang, zone: details.zone, country: details.country.clone() };
    let named = |id: CompanyId| (id, reader.name_of(id));
    let names = ledger.partners.iter().map(|partner| named(partner.pair.partner_of(ledger.side))).collect();
    let round = round_of(cohort, ledger.side, notice.key.item()?)?;
    section(&Sheet::new(ledger, cohort, own, names, reader.now).in_round(round))
}

fn section(sheet: &Sheet<'_>) -> Option<Section> {
    let open = sheet.open();
    let args = sheet.args().with("count", open.len());
    let mut text = say(sheet.lang(), "follow-asked", &args);
    let mut rows: Vec<Vec<Button>> = match open[..] {
        [] => return None,
        [only] => {
            text = text.paragraph(sheet.line(only)).line(sheet.question(only));
            sheet.choices(only)
        }
        _ => {
            let lines = open.iter().map(|partner| sheet.line(partner));
            text = text.paragraph(lines.reduce(crate::domain::message::Text::line)?);
            text = text.line(say(sheet.lang(), "follow-choose", &Args::new()));
            let each = open.iter().take(PAGE).map(|partner| vec![sheet.open_button(partner)]);
            // The rest is the next page of the list, which begins with what is open as well.
            let rest = open.len().saturating_sub(PAGE);
            let words = label(sheet.lang(), "follow-rest-button", &Args::new().with("count", rest));
            let rest = (rest > 0).then(|| Button::data(words, sheet.page(1)));
            let rows = each.chain(rest.map(|rest| vec![rest]));
            rows.chain(sheet.same_button().map(|same| vec![same])).collect()
        }
    };
    rows.push(vec![sheet.button("follow-later-button", sheet.data("later"))]);
    let mut last = vec![sheet.button("notice-help-button", "help")];
    if sheet.side() == Side::Buyer {
        last.push(sheet.button("follow-stop-button", sheet.data("stop")));
    }
    rows.push(last);
    let beside = vec![vec![sheet.button("follow-list-button", sheet.data("list"))]];
    Some(Section { text: text.paragraph(sheet.promise()), rows, rows_beside_others: beside })
}
