//! 통역 활동확인서: the meetings an interpreter worked at, with the times they logged themselves, to be signed. Never how
//! content anybody was with them.

use anyhow::{Context as _, Result};

use super::words::{args, columns, company, paper, span};
use crate::domain::ids::MemberId;
use crate::domain::log::Worked;
use crate::domain::meeting::{MeetingState, PartySide};
use crate::paper::{Align, Block, Paper, Table};
use crate::text::Args;
use crate::workbook::report::{Frame, Told};

pub fn confirmation(frame: &Frame, told: &[Told], member: MemberId) -> Result<Paper> {
    let options = frame.options;
    let named = frame.person(member).with_context(|| format!("could not find member {member}"))?;
    let args = args(frame).with("name", &named.name).with("code", &named.code);
    let theirs: Vec<&Told> = told.iter().filter(|told| told.meeting.state == MeetingState::Planned).collect();
    let worked = |told: &Told| told.log(PartySide::Interpreter).and_then(|log| log.answers.worked);
    let minutes: i64 = theirs.iter().filter_map(|told| worked(told)).map(minutes).sum();
    let logged = theirs.iter().filter(|told| told.log(PartySide::Interpreter).is_some()).count();
    let timed = theirs.iter().filter(|told| worked(told).is_some()).count();
    let clock = |at| frame.here(at).format("%H:%M").to_string();
    let rows = theirs.iter().map(|told| {
        let details = &told.meeting.details;
        let own = worked(told);
        vec![
            details.code.clone(),
            details.host_wall.date().to_string(),
            span(told),
            own.map(|own| clock(own.from)).unwrap_or_default(),
            own.map(|own| clock(own.until)).unwrap_or_default(),
            own.map(|own| self::minutes(own).to_string()).unwrap_or_default(),
            company(frame, told.meeting.firm),
            company(frame, told.meeting.buyer),
        ]
    });
    let ids = [
        "report-meeting",
        "report-day",
        "papers-planned-time",
        "papers-began",
        "papers-ended",
        "report-minutes",
        "report-firm",
        "report-buyer",
    ];
    let mut table = Table { columns: columns(options, &ids), rows: rows.collect(), named: false };
    table.columns[5].1 = Align::Right;
    let plain = || (String::new(), Align::Left);
    let fact = |id: &str, value: String| vec![options.say(id), value];
    let facts = Table {
        columns: vec![plain(), plain()],
        rows: vec![
            fact("report-interpreter", options.say_with("papers-interpreter-name", args.clone())),
            fact("papers-programme", frame.details().title.in_lang(options.lang).to_owned()),
            fact("papers-host", frame.details().host.in_lang(options.lang).to_owned()),
            fact("papers-period", options.say_with("papers-period-days", args.clone())),
        ],
        named: true,
    };
    let counted = Args::new().with("count", logged).with("minutes", minutes);
    let mut blocks = vec![Block::Table(facts), Block::Heading(options.say("papers-interpreter-meetings"))];
    if theirs.is_empty() {
        blocks.push(Block::Text(options.say("papers-interpreter-none")));
    } else {
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::Text(options.say_with("papers-interpreter-total", counted)));
    for (id, count) in
        [("papers-interpreter-open", logged - timed), ("papers-interpreter-unlogged", theirs.len() - logged)]
    {
        if count > 0 {
            blocks.push(Block::Note(options.say_with(id, Args::new().with("count", count))));
        }
    }
    blocks.push(Block::Text(options.say("papers-interpreter-confirm")));
    blocks.push(Block::Signatures(
        ["papers-sign-day", "papers-sign-interpreter", "papers-sign-office"].map(|id| options.say(id)).to_vec(),
    ));
    Ok(paper(frame, "papers-interpreter", args, None, blocks))
}

fn minutes(worked: Worked) -> i64 {
    (worked.until - worked.from).num_minutes().max(0)
}
