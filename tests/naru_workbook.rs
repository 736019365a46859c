//! temporary
use chrono_tz::Tz;
use naru::workbook::check::{Countries, check};
use naru::workbook::read::read;
fn by_name(n: &str) -> Option<&'static str> {
    ["KR", "US", "FR", "RU", "DE", "IT", "GB", "ES", "TR", "VN", "JP", "ID", "IN", "TH", "MX", "CO", "CA", "AE"]
        .into_iter()
        .find(|c| *c == n)
}
fn zones_of(_c: &str) -> &'static [Tz] {
    &[]
}
fn blocks(c: &str) -> bool {
    ["RU", "VN"].contains(&c)
}
#[test]
fn smoke() {
    for f in ["icheon-2020-us", "yangju-2021-textile"] {
        let bytes = std::fs::read(format!("fixtures/{f}.xlsx")).unwrap();
        let sheets = read(f, &bytes).unwrap();
        let checked = check(&sheets, &Countries { by_name, zones_of, blocks_telegram: blocks });
        for p in &checked.problems {
            println!("{} {:?}", p.at, p.what);
        }
        for w in &checked.warnings {
            println!("W {:?}", w.words());
        }
        for w in &checked.notes {
            println!("N {:?}", w.words());
        }
        let p = checked.plan.unwrap();
        println!("{:#?}", p.cohort);
        println!(
            "{} {} {} {} {}",
            p.companies.len(),
            p.members.len(),
            p.meetings.len(),
            p.preparations.len(),
            p.holidays.len()
        );
        println!("{:?}", p.meetings[0]);
    }
}
