//! temporary
use naru::workbook::read::read;
#[test]
fn smoke() {
    for f in ["icheon-2020-us", "yangju-2021-textile"] {
        let bytes = std::fs::read(format!("fixtures/{f}.xlsx")).unwrap();
        let sheets = read(f, &bytes).unwrap();
        for s in &sheets {
            println!("{} {}", s.name, s.rows.len());
        }
        println!("{:?}", sheets[3].rows[1]);
    }
}
