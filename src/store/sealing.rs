//! Sealing of names, contacts, texts and talk states at the row's edge. The key comes from a file or the environment
//! and is never in the database; a copy of the database without it tells nobody's name.

use std::marker::PhantomData;

use anyhow::{Context as _, Result, bail};
use chacha20poly1305::aead::{Aead as _, AeadCore as _, KeyInit as _, OsRng, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::HEXLOWER_PERMISSIVE;
use hmac::{Hmac, Mac as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;

use crate::domain::ids::BotId;

const NONCE_BYTES: usize = 24;

/// The keys derived from the one secret of an installation, each for one purpose.
pub struct Keys {
    sealing: XChaCha20Poly1305,
    lookup: [u8; 32],
    invites: [u8; 32],
    webhook: [u8; 32],
    fingerprint: [u8; 32],
}

impl Keys {
    pub fn from_secret(secret: &[u8; 32]) -> Keys {
        Keys {
            sealing: XChaCha20Poly1305::new(&mac(secret, &[b"naru sealing 1"]).into()),
            lookup: mac(secret, &[b"naru lookup 1"]),
            invites: mac(secret, &[b"naru invites 1"]),
            webhook: mac(secret, &[b"naru webhook 1"]),
            fingerprint: mac(secret, &[b"naru fingerprint 1"]),
        }
    }

    /// Reads the 64 hex digits of a key file.
    pub fn parse(text: &str) -> Result<Keys> {
        let secret = HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok().and_then(|b| <[u8; 32]>::try_from(b).ok());
        Ok(Keys::from_secret(&secret.context("could not read the key: it must be 64 hex digits")?))
    }

    /// A fresh secret as the hex digits of a key file.
    pub fn new_secret() -> String {
        HEXLOWER_PERMISSIVE.encode(&XChaCha20Poly1305::generate_key(&mut OsRng))
    }

    /// A keyed hash for exact look-ups of what is otherwise sealed.
    pub fn lookup(&self, what: &str, value: &str) -> Vec<u8> {
        mac(&self.lookup, &[what.as_bytes(), &[0], value.as_bytes()]).to_vec()
    }

    /// Tells one key from another and nothing more, so that a database can say whose it is.
    pub fn fingerprint(&self) -> String {
        HEXLOWER_PERMISSIVE.encode(&self.fingerprint[..16])
    }

    /// What Telegram must show with each update it delivers, and the end of the address it delivers to.
    pub fn webhook(&self, bot: BotId) -> (String, String) {
        let part = |what: &[u8]| HEXLOWER_PERMISSIVE.encode(&mac(&self.webhook, &[what, &bot.0.to_be_bytes()])[..24]);
        (part(b"secret"), part(b"path"))
    }

    /// What an invite's link and code are made of: the same each time for an id and generation.
    pub fn invite(&self, what: &str, id: i64, generation: i64) -> [u8; 32] {
        mac(&self.invites, &[what.as_bytes(), &id.to_be_bytes(), &generation.to_be_bytes()])
    }
}

/// Whether something shown is what it has to be; takes as long for a near miss as for any other.
pub fn is_same(shown: &[u8], own: &[u8]) -> bool {
    shown.len() == own.len() && shown.iter().zip(own).fold(0, |odd, (a, b)| odd | (a ^ b)) == 0
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// A value that only the holder of the keys can read: a nonce and the ciphertext of its JSON.
pub struct Sealed<T> {
    bytes: Vec<u8>,
    value: PhantomData<T>,
}

impl<T: Serialize + DeserializeOwned> Sealed<T> {
    /// Seals `value` for the column `place`, so that it cannot be passed off as another column's.
    pub fn new(keys: &Keys, place: &str, value: &T) -> Result<Sealed<T>> {
        let plain = serde_json::to_vec(value).with_context(|| format!("could not seal {place}"))?;
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let Ok(sealed) = keys.sealing.encrypt(&nonce, Payload { msg: &plain, aad: place.as_bytes() }) else {
            bail!("could not seal {place}");
        };
        let mut bytes = nonce.to_vec();
        bytes.extend(sealed);
        Ok(Sealed { bytes, value: PhantomData })
    }

    pub fn read(bytes: Vec<u8>) -> Sealed<T> {
        Sealed { bytes, value: PhantomData }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn open(&self, keys: &Keys, place: &str) -> Result<T> {
        let Some((nonce, sealed)) = self.bytes.split_at_checked(NONCE_BYTES) else {
            bail!("could not open {place}: it is too short");
        };
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let Ok(plain) = keys.sealing.decrypt(XNonce::from_slice(nonce), payload) else {
            bail!("could not open {place}: this is not the key it was sealed with");
        };
        serde_json::from_slice(&plain).with_context(|| format!("could not read what {place} held"))
    }
}
