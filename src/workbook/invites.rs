//! The spreadsheet of invitations: who gets which link, with a picture to scan and a text ready to send, and a second
//! sheet as bulk text-message services take it. Links in it open somebody's membership, so it is made for staff only.

use anyhow::{Context as _, Result};
use qrcode::{Color, QrCode};
use rust_xlsxwriter::{Format, FormatAlign, Image, Workbook, Worksheet};

use super::template::Say;
use crate::domain::company::Role;
use crate::domain::lang::Lang;

/// One person's invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteRow {
    pub company: Option<String>,
    pub person: String,
    pub role: Role,
    pub lang: Lang,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub link: String,
    pub code: String,
    /// The address of their page, where there are pages.
    pub page: Option<String>,
    /// What staff send, in the person's language.
    pub text: String,
}

const HEADINGS: [(&str, u16); 11] = [
    ("invites-company", 24),
    ("invites-person", 14),
    ("invites-role", 12),
    ("invites-language", 10),
    ("invites-phone", 16),
    ("invites-email", 28),
    ("invites-link", 40),
    ("invites-code", 14),
    ("invites-qr", 16),
    ("invites-text", 80),
    ("invites-page", 40),
];
const QR_COLUMN: u16 = 8;
const QR_PIXELS: f64 = 104.0;

pub fn invites_xlsx(rows: &[InviteRow], say: Say) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    people(workbook.add_worksheet(), rows, say).context("could not write the sheet of invitations")?;
    bulk(workbook.add_worksheet(), rows, say).context("could not write the sheet of text messages")?;
    workbook.save_to_buffer().context("could not save the invitations")
}

fn people(sheet: &mut Worksheet, rows: &[InviteRow], say: Say) -> Result<()> {
    let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    sheet.set_name(say("invites-sheet"))?;
    headings(sheet, &HEADINGS, say)?;
    for (row, invite) in (1..).zip(rows) {
        let role = say(role_word(invite.role));
        let lang = say(lang_word(invite.lang));
        let none = String::new();
        let cells = [
            (0, invite.company.as_ref().unwrap_or(&none)),
            (1, &invite.person),
            (2, &role),
            (3, &lang),
            (4, invite.phone.as_ref().unwrap_or(&none)),
            (5, invite.email.as_ref().unwrap_or(&none)),
            (6, &invite.link),
            (7, &invite.code),
            (9, &invite.text),
            (10, invite.page.as_ref().unwrap_or(&none)),
        ];
        for (column, text) in cells {
            // Never write(): a name that begins with = would become a formula.
            sheet.write_string_with_format(row, column, text, &top)?;
        }
        sheet.set_row_height_pixels(row, QR_PIXELS as u32 + 8)?;
        let picture = Image::new_from_buffer(&qr_png(&invite.link)?)?.set_scale_to_size(QR_PIXELS, QR_PIXELS, true);
        sheet.insert_image_with_offset(row, QR_COLUMN, &picture, 4, 4)?;
    }
    Ok(())
}

fn bulk(sheet: &mut Worksheet, rows: &[InviteRow], say: Say) -> Result<()> {
    sheet.set_name(say("invites-bulk-sheet"))?;
    headings(sheet, &[("invites-bulk-phone", 18), ("invites-bulk-text", 100)], say)?;
    let with_phone = rows.iter().filter_map(|invite| Some((invite.phone.as_ref()?, &invite.text)));
    for (row, (phone, text)) in (1..).zip(with_phone) {
        sheet.write_string(row, 0, phone)?;
        sheet.write_string(row, 1, text)?;
    }
    Ok(())
}

fn headings(sheet: &mut Worksheet, headings: &[(&str, u16)], say: Say) -> Result<()> {
    for (column, (id, width)) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, say(id), &Format::new().set_bold())?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A black and white picture of a link, with the quiet border scanners need.
pub fn qr_png(link: &str) -> Result<Vec<u8>> {
    const DOTS: usize = 4;
    const BORDER: usize = 4;
    let code = QrCode::new(link).context("could not make a QR code of the link")?;
    let modules = code.width();
    let side = (modules + 2 * BORDER) * DOTS;
    let dark = |at: usize| (at / DOTS).checked_sub(BORDER).filter(|module| *module < modules);
    let mut pixels = Vec::with_capacity(side * side);
    for y in 0..side {
        for x in 0..side {
            let inked = dark(x).zip(dark(y)).is_some_and(|module| code[module] == Color::Dark);
            pixels.push(if inked { 0 } else { u8::MAX });
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side as u32, side as u32);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().context("could not draw a QR code")?;
    writer.write_image_data(&pixels).context("could not draw a QR code")?;
    writer.finish().context("could not draw a QR code")?;
    Ok(file)
}

fn role_word(role: Role) -> &'static str {
    match role {
        Role::Firm => "invites-role-firm",
        Role::Buyer => "invites-role-buyer",
        Role::Interpreter => "invites-role-interpreter",
        Role::Host => "invites-role-host",
        Role::Operator => "invites-role-operator",
        Role::Viewer => "invites-role-viewer",
        Role::Expert => "invites-role-expert",
    }
}

fn lang_word(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "invites-language-ko",
        Lang::En => "invites-language-en",
    }
}
