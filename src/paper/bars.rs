//! A simple chart: a bar for each, its name on the left and its value after it.

use super::Bars;
use super::flow::{BAR, Flow, INK, Item, baseline};
use super::width;
use super::wrap::wrapped;

const SIZE: f32 = 8.5;
const ROW: f32 = 16.0;

pub fn lay(flow: &mut Flow<'_>, bars: &Bars) {
    let Some(most) = bars.bars.iter().map(|(_, value, _)| *value).reduce(f64::max).filter(|most| *most > 0.0) else {
        return;
    };
    flow.keep(ROW * 3.0);
    let (left, room) = (flow.left(), flow.room());
    let y = flow.y + baseline(10.0);
    flow.add(Item::Text { x: left, y, size: 10.0, colour: INK, bold: true, text: bars.title.clone() });
    flow.y += ROW + 2.0;
    let names = bars.bars.iter().map(|(name, ..)| width(name, SIZE)).fold(0.0, f32::max).min(room * 0.35);
    let values = bars.bars.iter().map(|(.., written)| width(written, SIZE)).fold(0.0, f32::max);
    let longest = room - names - values - 16.0;
    for (name, value, written) in &bars.bars {
        flow.keep(ROW);
        let y = flow.y + baseline(SIZE) + 1.5;
        let text = |x: f32, text: String| Item::Text { x, y, size: SIZE, colour: INK, bold: false, text };
        flow.add(text(left, shortened(name, names + 1.0)));
        let long = (longest as f64 * (value / most).clamp(0.0, 1.0)) as f32;
        let x = left + names + 8.0;
        if long > 0.0 {
            flow.add(Item::Area { x, y: flow.y + 2.0, width: long.max(0.8), height: ROW - 6.0, colour: BAR });
        }
        flow.add(text(x + long + 6.0, written.clone()));
        flow.y += ROW;
    }
}

/// A name in one line; what does not fit is left out and seen to be.
fn shortened(name: &str, room: f32) -> String {
    let lines = wrapped(name, room, SIZE);
    match lines.len() {
        0 | 1 => lines.into_iter().next().unwrap_or_default(),
        _ => {
            let first = wrapped(&name.replace('\n', " "), room - width("…", SIZE), SIZE).into_iter().next();
            format!("{}…", first.unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_does_not_fit_is_seen_to_be_cut() {
        let room = width("이천도자기", SIZE);
        assert_eq!(shortened("이천도자기", room), "이천도자기");
        let cut = shortened("이천도자기 수출협동조합", room);
        assert!(cut.ends_with('…') && width(&cut, SIZE) <= room, "{cut}");
    }
}
