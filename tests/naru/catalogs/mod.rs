//! Catalogs: given in the chat, looked at by staff, opened by those whom the firm will meet and by nobody else.

mod files;
mod giving;
mod heavy;
mod hostile;
mod hours;
mod odd;
mod partners;
mod racing;
mod refusals;
mod reviewing;
mod seeing;
mod stage;
mod sweeping;
mod versions;
