//! Tokens that are nearly right: each is wrong in one way, and signed as well as that allows.

use std::collections::BTreeSet;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256,
    RsaKeyPair,
};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::support::{World, moment};

struct Keys {
    rsa: RsaKeyPair,
    ec: EcdsaKeyPair,
    ed: Ed25519KeyPair,
}

impl Keys {
    fn new() -> Self {
        Self {
            rsa: RsaKeyPair::generate(KeySize::Rsa2048).unwrap(),
            ec: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap(),
            ed: Ed25519KeyPair::generate().unwrap(),
        }
    }

    fn set(&self) -> Value {
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let rsa = self.rsa.public_key();
        let point = self.ec.public_key().as_ref();
        json!({ "keys": [
            { "kty": "RSA", "kid": "r", "n": text(rsa.modulus().big_endian_without_leading_zero()),
              "e": text(rsa.exponent().big_endian_without_leading_zero()) },
            { "kty": "EC", "crv": "P-256", "kid": "e", "x": text(&point[1..33]), "y": text(&point[33..]) },
            { "kty": "OKP", "crv": "Ed25519", "kid": "d", "x": text(self.ed.public_key().as_ref()) },
        ] })
    }

    fn sign(&self, kid: &str, message: &str) -> Vec<u8> {
        let random = SystemRandom::new();
        match kid {
            "r" => {
                let mut signature = vec![0; self.rsa.public_modulus_len()];
                self.rsa
                    .sign(
                        &RSA_PKCS1_SHA256,
                        &random,
                        message.as_bytes(),
                        &mut signature,
                    )
                    .unwrap();
                signature
            }
            "e" => self
                .ec
                .sign(&random, message.as_bytes())
                .unwrap()
                .as_ref()
                .to_vec(),
            _ => self.ed.sign(message.as_bytes()).as_ref().to_vec(),
        }
    }

    /// Of exactly these texts.
    fn token(&self, kid: &str, header: &str, claims: &str) -> String {
        let signed = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode(claims)
        );
        let signature = URL_SAFE_NO_PAD.encode(self.sign(kid, &signed));
        format!("{signed}.{signature}")
    }
}

fn claims() -> Value {
    let now = moment("2026-01-15T12:00:00Z").as_second();
    json!({ "iss": "https://id.example", "sub": "ana", "aud": "teachin", "iat": now, "exp": now + 3600, "jti": "t-1",
        "client_id": "site", "scope": "participation:read", "everywhere": true })
}

fn header(kid: &str) -> Value {
    let algorithm = match kid {
        "r" => "RS256",
        "e" => "ES256",
        _ => "EdDSA",
    };
    json!({ "alg": algorithm, "typ": "at+jwt", "kid": kid })
}

fn with(mut value: Value, name: &str, member: Value) -> Value {
    value[name] = member;
    value
}

fn without(mut value: Value, name: &str) -> Value {
    value.as_object_mut().unwrap().remove(name);
    value
}

fn wrong_headers(keys: &Keys, found: &mut Vec<(String, String)>) {
    let claims = claims().to_string();
    let mut add =
        |name: String, header: String| found.push((name, keys.token("d", &header, &claims)));
    for alg in [
        "none", "None", "NONE", "HS256", "HS384", "HS512", "RS256", "ES256", "PS256", "ES384",
        "eddsa", "EdDSA ", "",
    ] {
        add(
            format!("alg {alg:?}"),
            with(header("d"), "alg", json!(alg)).to_string(),
        );
    }
    for member in ["alg", "typ", "kid"] {
        add(
            format!("no {member}"),
            without(header("d"), member).to_string(),
        );
        for value in [
            json!(null),
            json!(1),
            json!([]),
            json!(["EdDSA"]),
            json!({}),
            json!(true),
        ] {
            add(
                format!("{member} {value}"),
                with(header("d"), member, value).to_string(),
            );
        }
        let twice = header("d").to_string().replacen(
            '{',
            &format!("{{\"{member}\":{},", header("d")[member]),
            1,
        );
        add(format!("{member} twice"), twice);
    }
    for typ in ["JWT", "jwt", "at+jwt2", "id+jwt", "", "application/jwt"] {
        add(
            format!("typ {typ:?}"),
            with(header("d"), "typ", json!(typ)).to_string(),
        );
    }
    let long = "k".repeat(65);
    for kid in [
        "",
        "D",
        "x",
        "../d",
        "d\u{0}",
        "d ",
        "d' OR '1'='1",
        "é",
        "r",
        "e",
        "https://evil.example/jwks",
        long.as_str(),
    ] {
        add(
            format!("kid {kid:?}"),
            with(header("d"), "kid", json!(kid)).to_string(),
        );
    }
    for name in ["crit", "jku", "jwk", "x5u", "x5c", "b64"] {
        for value in [
            json!(null),
            json!([]),
            json!("https://evil.example"),
            json!({}),
        ] {
            add(
                format!("{name} {value}"),
                with(header("d"), name, value).to_string(),
            );
        }
    }
    for text in [
        "",
        "{}",
        "[]",
        "null",
        "1",
        "\"d\"",
        "{\"alg\":\"EdDSA\"",
        "\u{feff}{}",
    ] {
        add(format!("header {text:?}"), text.to_owned());
    }
}

fn wrong_claims(keys: &Keys, found: &mut Vec<(String, String)>) {
    let header = header("d").to_string();
    let mut add =
        |name: String, claims: String| found.push((name, keys.token("d", &header, &claims)));
    for name in [
        "iss",
        "aud",
        "sub",
        "exp",
        "iat",
        "jti",
        "client_id",
        "scope",
    ] {
        add(format!("no {name}"), without(claims(), name).to_string());
        for value in [
            json!(null),
            json!([]),
            json!([null]),
            json!({}),
            json!({ "0": "teachin" }),
            json!(true),
            json!(""),
            json!(1.5),
        ] {
            add(
                format!("{name} {value}"),
                with(claims(), name, value).to_string(),
            );
        }
        let twice =
            claims()
                .to_string()
                .replacen('{', &format!("{{\"{name}\":{},", claims()[name]), 1);
        add(format!("{name} twice"), twice);
    }
    let now = claims()["iat"].as_i64().unwrap();
    for (name, value) in [
        ("exp", json!(now - 31)),
        ("exp", json!(now)),
        ("exp", json!(now - 3600)),
        ("exp", json!(now + 86_401)),
        ("exp", json!(-1)),
        ("exp", json!(i64::MAX)),
        ("exp", json!(1e300)),
        ("exp", json!((now + 60).to_string())),
        ("iat", json!(now + 31)),
        ("iat", json!(i64::MIN)),
        ("nbf", json!(now + 31)),
        ("nbf", json!(null)),
        ("nbf", json!("1")),
        ("nbf", json!([])),
        ("nbf", json!(1.5)),
        ("iss", json!("https://id.example/")),
        ("iss", json!("https://ID.example")),
        ("iss", json!(["https://id.example"])),
        ("iss", json!("https://id.example\u{0}")),
        ("aud", json!("TEACHIN")),
        ("aud", json!(" teachin")),
        ("aud", json!(["other"])),
        ("aud", json!([["teachin"]])),
        ("aud", json!(["teachin", 1])),
        ("aud", json!("teachin,other")),
        ("scope", json!(["participation:read"])),
        ("scope", json!("participation:read  admin")),
        ("scope", json!(" ")),
        ("scope", json!("participant")),
        ("scope", json!("participant admin")),
    ] {
        add(
            format!("{name} {value}"),
            with(claims(), name, value).to_string(),
        );
    }
    let bare = || without(claims(), "everywhere");
    add("no reach".to_owned(), bare().to_string());
    for (name, value) in [
        ("everywhere", json!(false)),
        ("everywhere", json!("true")),
        ("everywhere", json!(1)),
        ("everywhere", json!(null)),
        ("everywhere", json!([])),
        ("countries", json!("BR")),
        ("countries", json!([])),
        ("countries", json!([""])),
        ("countries", json!(["br"])),
        ("countries", json!(["BRA"])),
        ("countries", json!([1])),
        ("countries", json!([null])),
        ("countries", json!([["BR"]])),
        ("countries", json!({ "0": "BR" })),
        ("countries", json!(null)),
        ("chapters", json!("a")),
        ("chapters", json!([])),
        ("chapters", json!([""])),
        ("chapters", json!([null])),
        ("chapters", json!(null)),
        ("organizations", json!("a")),
        ("organizations", json!([])),
        ("organizations", json!([""])),
        ("organizations", json!(null)),
        ("participant", json!("")),
        ("participant", json!([])),
        ("participant", json!(null)),
        ("participant", json!("UGFydGljaXBhbnQ6MQ")),
    ] {
        add(
            format!("{name} {value}"),
            with(bare(), name, value).to_string(),
        );
    }
    for (name, value) in [
        ("countries", json!(["BR"])),
        ("chapters", json!(["a"])),
        ("organizations", json!(["a"])),
        ("participant", json!("a")),
        ("countries", json!(null)),
        ("languages", json!("es")),
        ("languages", json!([])),
        ("languages", json!([""])),
        ("languages", json!([1])),
        ("languages", json!(null)),
    ] {
        add(
            format!("everywhere and {name} {value}"),
            with(claims(), name, value).to_string(),
        );
    }
    let twice = claims()
        .to_string()
        .replacen('{', "{\"everywhere\":true,", 1);
    add("everywhere twice".to_owned(), twice);
    for text in ["", "{}", "[]", "null", "{\"iss\":", "\u{feff}{}"] {
        add(format!("claims {text:?}"), text.to_owned());
    }
    add(
        "too long".to_owned(),
        with(claims(), "x", json!("x".repeat(6200))).to_string(),
    );
}

fn damaged(keys: &Keys, found: &mut Vec<(String, String)>) {
    let mut add = |name: &str, token: String| found.push((name.to_owned(), token));
    let right = keys.token("d", &header("d").to_string(), &claims().to_string());
    let parts: Vec<&str> = right.split('.').collect();
    let [head, body, signature] = parts[..] else {
        panic!()
    };
    for cut in (1..right.len()).step_by(right.len() / 24) {
        add("cut", right[..cut].to_owned());
    }
    let other = with(claims(), "sub", json!("admin")).to_string();
    let other = URL_SAFE_NO_PAD.encode(other);
    add("another body", format!("{head}.{other}.{signature}"));
    add("no signature", format!("{head}.{body}."));
    add("two parts", format!("{head}.{body}"));
    add("four parts", format!("{right}.{signature}"));
    add(
        "five parts",
        format!("{head}.{body}.{signature}.{body}.{signature}"),
    );
    add(
        "a padded header",
        format!(
            "{}.{body}.{signature}",
            URL_SAFE.encode(header("d").to_string() + "  ")
        ),
    );
    add("padding", format!("{head}.{body}.{signature}=="));
    add(
        "standard base64",
        format!("{head}.{body}.{}", STANDARD.encode([0xfb; 64])),
    );
    add(
        "zeros",
        format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode([0; 64])),
    );
    add("a blank", format!("{head}.{body} .{signature}"));
    add("a comma", format!("{right},{right}"));
    let none = URL_SAFE_NO_PAD.encode(with(header("d"), "alg", json!("none")).to_string());
    add("none, unsigned", format!("{none}.{body}."));
    // The public key as a secret.
    let hmac = URL_SAFE_NO_PAD.encode(with(header("d"), "alg", json!("HS256")).to_string());
    let set = keys.set();
    let x = set["keys"][2]["x"].as_str().unwrap();
    for secret in [
        x.as_bytes().to_vec(),
        URL_SAFE_NO_PAD.decode(x).unwrap(),
        set.to_string().into_bytes(),
    ] {
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &secret);
        let signed = format!("{hmac}.{body}");
        let mark = aws_lc_rs::hmac::sign(&key, signed.as_bytes());
        add(
            "the public key as a secret",
            format!("{signed}.{}", URL_SAFE_NO_PAD.encode(mark)),
        );
    }
    // Each key under the others' names and algorithms.
    for (own, said) in [
        ("r", "e"),
        ("r", "d"),
        ("e", "r"),
        ("e", "d"),
        ("d", "r"),
        ("d", "e"),
    ] {
        add(
            "another's key",
            keys.token(own, &header(said).to_string(), &claims().to_string()),
        );
        let header = with(header(own), "kid", json!(said)).to_string();
        add(
            "another's name",
            keys.token(own, &header, &claims().to_string()),
        );
    }
    let strangers = Keys::new();
    for kid in ["r", "e", "d"] {
        add(
            "a stranger's key",
            strangers.token(kid, &header(kid).to_string(), &claims().to_string()),
        );
    }
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    for place in [0, 31, 32, 63] {
        bytes[place] ^= 1;
        add(
            "a bit",
            format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode(&bytes)),
        );
        bytes[place] ^= 1;
    }
}

/// All of them get one and the same answer; those that are right are believed.
#[tokio::test]
async fn nearly_right_is_wrong() {
    let keys = Keys::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys.json");
    std::fs::write(&file, keys.set().to_string()).unwrap();
    let world = World::set(|settings| {
        settings.identity.issuer = Some("https://id.example".to_owned());
        settings.identity.keys = Some(file);
    })
    .await;
    let client = world.anonymous();
    let ask = async |token: &str| {
        let with = client
            .clone()
            .header("authorization", &format!("Bearer {token}"));
        with.query("{ viewer { subject } }").await
    };
    let now = claims()["iat"].as_i64().unwrap();
    for kid in ["r", "e", "d"] {
        for (name, value) in [
            ("aud", json!(["other", "teachin"])),
            ("nbf", json!(now + 29)),
            ("exp", json!(now + 86_400)),
            ("scope", json!("openid admin")),
            ("languages", json!(["es", "pt"])),
            ("more", json!([[{}]])),
        ] {
            let claims = with(claims(), name, value).to_string();
            let answer = ask(&keys.token(kid, &header(kid).to_string(), &claims)).await;
            assert_eq!(
                answer.json()["data"]["viewer"]["subject"],
                "ana",
                "{kid} {claims}"
            );
        }
        for typ in ["AT+JWT", "application/at+jwt"] {
            let header = with(header(kid), "typ", json!(typ)).to_string();
            assert_eq!(
                ask(&keys.token(kid, &header, &claims().to_string()))
                    .await
                    .status,
                200
            );
        }
    }
    let mut forged = Vec::new();
    wrong_headers(&keys, &mut forged);
    wrong_claims(&keys, &mut forged);
    damaged(&keys, &mut forged);
    assert!(forged.len() >= 150, "{}", forged.len());
    let mut answers = BTreeSet::new();
    let mut believed = Vec::new();
    for (name, token) in &forged {
        let answer = ask(token).await;
        if answer.status != 401 || answer.header("www-authenticate") != "Bearer" {
            believed.push((name, answer.status));
        }
        answers.insert(answer.text);
    }
    assert_eq!(believed, Vec::new());
    assert_eq!(answers.len(), 1, "{answers:?}");
}
