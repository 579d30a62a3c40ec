//! Each wrong setting says what to write.

use super::*;

fn given() -> Given {
    Given::default()
}

#[test]
fn without_anything_it_listens_on_this_machine_only() {
    let settings = given().check(None).unwrap();
    assert!(settings.listen.ip().is_loopback());
    assert!(settings.strict_cookies());
}

#[test]
fn a_local_network_and_a_public_address_are_refused_together() {
    let both =
        Given { local_network: Some(true), public_address: Some("https://veerkaart.example.nl".into()), ..given() };
    assert!(both.check(None).unwrap_err().to_string().contains("Leave one of the two out"));
}

#[test]
fn a_public_address_over_plain_http_is_refused() {
    for address in
        ["http://veerkaart.example.nl", "veerkaart.example.nl", "https://", "https://a.nl/pad", "https://u@a.nl"]
    {
        let set = Given { public_address: Some(address.into()), ..given() };
        assert!(set.check(None).is_err(), "{address}");
    }
}

#[test]
fn a_wrong_address_or_database_says_what_to_write() {
    let listen = Given { listen: Some("8420".into()), ..given() };
    assert!(listen.check(None).unwrap_err().to_string().contains("127.0.0.1:8420"));
    let database = Given { database: Some("mysql://x".into()), ..given() };
    assert!(database.check(None).unwrap_err().to_string().contains("sqlite:"));
    for hours in [0, 13] {
        let idle = Given { idle_hours: Some(hours), ..given() };
        assert!(idle.check(None).unwrap_err().to_string().contains("from 1 to 12"));
    }
}

#[test]
fn a_database_on_another_machine_is_reached_with_verified_tls_or_openly_on_purpose() {
    let set = |database: &str, plain: Option<bool>| {
        Given { database: Some(database.into()), database_plain_text: plain, ..given() }.check(None)
    };
    for here in [
        "postgres://u@127.0.0.1/d",
        "postgres://u@localhost/d",
        "postgres://u@[::1]/d",
        "postgresql://u@%2Fvar%2Frun/d",
    ] {
        assert!(set(here, None).is_ok(), "{here}");
    }
    let with = |query: &str| format!("postgres://u@db.example.nl/d{query}");
    for verified in ["?sslmode=verify-full", "?sslmode=verify-ca&sslrootcert=/etc/ca.pem"] {
        assert!(set(&with(verified), None).is_ok(), "{verified}");
    }
    for open in [
        "",
        "?sslmode=prefer",
        "?sslmode=require",
        "?sslmode=disable",
        "?sslmode=verify-ca",
        "?sslmode=require&sslrootcert=/etc/ca.pem",
    ] {
        let error = set(&with(open), None).unwrap_err().to_string();
        assert!(error.contains("sslmode=verify-full") && error.contains("database-plain-text"), "{open}: {error}");
        assert!(set(&with(open), Some(true)).is_ok(), "{open}");
    }
    assert!(set("postgres://u@10.0.0.7/d", Some(false)).is_err(), "an address inside is another machine too");
}

#[test]
fn an_unknown_setting_in_the_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("veerkaart.toml");
    std::fs::write(&path, "lisen = \"127.0.0.1:1\"\n").unwrap();
    assert!(given().check(Some(&path)).unwrap_err().to_string().contains("lisen"));
    std::fs::write(&path, "listen = \"127.0.0.1:99\"\n").unwrap();
    assert_eq!(given().check(Some(&path)).unwrap().listen.port(), 99);
}

#[test]
fn plain_http_for_other_machines_is_refused_unless_it_is_said_on_purpose() {
    let set = |listen: &str, change: fn(&mut Given)| {
        let mut given = Given { listen: Some(listen.into()), ..given() };
        change(&mut given);
        given.check(None).unwrap().may_listen()
    };
    for here in ["127.0.0.1:8420", "127.8.8.8:80", "[::1]:8420", "[::ffff:127.0.0.1]:8420"] {
        assert!(!set(here, |_| {}).unwrap().listens_openly(), "{here}");
    }
    for there in ["0.0.0.0:8420", "[::]:8420", "192.0.2.7:80", "[::ffff:192.0.2.7]:80", "[2001:db8::7]:8420"] {
        let error = set(there, |_| {}).unwrap_err().to_string();
        assert!(
            error.contains(there) && error.contains("certificate") && error.contains("listen-plain-text"),
            "{error}"
        );
        assert!(set(there, |given| given.behind_proxy = Some(true)).is_err(), "a proxy says nothing of the line to it");
        assert!(set(there, |given| given.listen_plain_text = Some(false)).is_err());
        assert!(set(there, |given| given.listen_plain_text = Some(true)).unwrap().listens_openly());
        assert!(set(there, |given| given.local_network = Some(true)).unwrap().listens_openly());
    }
    let (file, config) = (tempfile::NamedTempFile::new().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let both = Given {
        listen: Some("0.0.0.0:8443".into()),
        certificate: Some(file.path().into()),
        private_key: Some(file.path().into()),
        ..given()
    };
    assert!(!both.check(None).unwrap().may_listen().unwrap().listens_openly());
    std::fs::write(config.path(), "listen = \"0.0.0.0:8420\"\nlisten-plain-text = true\n").unwrap();
    assert!(given().check(Some(config.path())).unwrap().may_listen().is_ok());
}
