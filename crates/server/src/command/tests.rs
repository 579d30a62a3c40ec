use super::{data::Stop, *};
use crate::{
    door::{
        key::{self, Key},
        second_factor,
    },
    settings::Settings,
    testing::House,
};
use clap::CommandFactory;
use model::Role;

fn parsed(line: &str) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(line.split(' '))
}

#[test]
fn the_command_line_is_sound() {
    Cli::command().debug_assert();
}

#[test]
fn every_command_that_is_shown_gives_an_example() {
    for command in Cli::command().get_subcommands().filter(|command| !command.is_hide_set()) {
        let help = command.get_long_about().unwrap_or_default().to_string();
        assert!(help.contains(&format!("Example: veerkaart {}", command.get_name())), "{}", command.get_name());
    }
}

#[test]
fn a_report_needs_a_kind_of_file() {
    let id = "01920000-0000-7000-8000-000000000000";
    assert!(parsed(&format!("veerkaart report {id}")).is_err());
    assert!(parsed(&format!("veerkaart report {id} --pdf - --language fr")).is_err());
    assert!(parsed(&format!("veerkaart report {id} --pdf - --day gisteren")).is_err());
    assert!(
        parsed(&format!("veerkaart report {id} --pdf a.pdf --json - --csv b --language en --day 2026-03-14")).is_ok()
    );
}

#[test]
fn wrong_use_ends_with_code_two() {
    for line in ["veerkaart", "veerkaart fly", "veerkaart check --place elders", "veerkaart export"] {
        assert_eq!(parsed(line).unwrap_err().exit_code(), 2, "{line}");
    }
}

#[test]
fn the_other_commands_are_read() {
    for line in [
        "veerkaart check --place occurrence",
        "veerkaart verify",
        "veerkaart verify 01920000-0000-7000-8000-000000000000 --database sqlite:a.db",
        "veerkaart export 01920000-0000-7000-8000-000000000000 folder",
        "veerkaart backup copy.db --config veerkaart.toml",
        "veerkaart restore copy.db --replace --gone a --gone b",
        "veerkaart replay --gone a --config veerkaart.toml",
        "veerkaart rekey --key-file a --config veerkaart.toml",
        "veerkaart serve --listen 127.0.0.1:1",
        "veerkaart render",
        "veerkaart render map-2-a0",
        "veerkaart report 01920000-0000-7000-8000-000000000000 --pdf a.pdf --document summary",
    ] {
        assert!(parsed(line).is_ok(), "{line}: {:?}", parsed(line));
    }
}

/// Runs a command on data as the command line reads it.
async fn done(house: &House, line: &str) -> Result<(), Stop> {
    let database = &house.app.settings.database;
    match parsed(&format!("veerkaart {line} --database {database}")).unwrap().command {
        Command::Verify(verify) => verify.work().await,
        Command::Report(report) => report.work().await,
        Command::Export(export) => export.work().await,
        Command::Backup(backup) => backup.work().await,
        Command::Restore(restore) => restore.work().await,
        Command::Replay(replay) => replay.work().await,
        Command::Rekey(rekey) => rekey.work().await,
        Command::Invite(invite) => invite.work().await,
        other => panic!("{other:?} is no command on data"),
    }
}

#[tokio::test]
async fn what_nobody_altered_is_verified_while_the_server_runs() {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    assert_eq!(done(&house, "verify").await, Ok(()));
    assert_eq!(done(&house, &format!("verify {id}")).await, Ok(()));
    assert_eq!(done(&house, "verify 01920000-0000-7000-8000-000000000000").await, Err(Stop::Found));
}

#[tokio::test]
async fn a_report_is_made_again_byte_for_byte() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let id = lead.open_dossier().await;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let line = |name: &str| format!("report {id} --json {} --csv {}", path(name).display(), path("csv").display());
    done(&house, &line("one.json")).await.unwrap();
    done(&house, &line("two.json")).await.unwrap();
    let one = std::fs::read_to_string(path("one.json")).unwrap();
    assert_eq!(one, std::fs::read_to_string(path("two.json")).unwrap());
    let mut taken: ::report::Report =
        serde_json::from_str(&lead.take(&format!("/dossiers/{id}"), "report.json").await.body).unwrap();
    assert!(taken.taken.take().is_some(), "what leaves says what it was taken for");
    assert_eq!(one, ::report::json(&taken), "the server makes the same");
    assert_eq!(std::fs::read_dir(path("csv")).unwrap().count(), 10);
}

#[tokio::test]
async fn a_dossier_that_is_not_there_is_said_so() {
    let house = House::open().await;
    let unknown = done(&house, "report 01920000-0000-7000-8000-000000000000 --json -").await;
    assert!(matches!(unknown, Err(Stop::Failed(_))), "{unknown:?}");
    let no_id = done(&house, "report linden --json -").await;
    assert!(matches!(no_id, Err(Stop::Wrong(_))), "{no_id:?}");
}

#[tokio::test]
async fn an_export_holds_every_event_with_its_hash_and_overwrites_nothing() {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let line = format!("export {id} {}", out.display());
    done(&house, &line).await.unwrap();
    let events: serde_json::Value = serde_json::from_slice(&std::fs::read(out.join("events.json")).unwrap()).unwrap();
    let events = events.as_array().unwrap();
    let head = house.app.store.head(&id).await.unwrap().unwrap();
    assert_eq!(events.len(), usize::try_from(head.seq).unwrap());
    assert_eq!(events.last().unwrap()["hash"], head.hash.as_str());
    assert!(events[0]["event"]["dossier_opened"]["title"].is_object());
    assert!(out.join("report.json").is_file() && std::fs::read_dir(&out).unwrap().count() == 12);
    assert!(matches!(done(&house, &line).await, Err(Stop::Wrong(_))));
}

#[tokio::test]
async fn a_copy_is_a_database_and_a_database_that_is_not_there_is_never_made() {
    let house = House::open().await;
    house.as_role(Role::Facilitator).await.open_dossier().await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    done(&house, &format!("backup {}", copy.display())).await.unwrap();
    let at = |name: &str| data::Data::at(&format!("sqlite:{}", folder.path().join(name).display()));
    let store = at("copy.db").store().await.unwrap();
    assert_eq!(store.verify(None).await.unwrap(), []);
    assert!(matches!(at("elsewhere.db").store().await, Err(Stop::Wrong(_))));
    assert!(!folder.path().join("elsewhere.db").exists());
}

/// Destroys a dossier as two people did.
async fn destroyed(house: &House, id: &str) {
    let which = store::ToDestroy {
        at_seq: house.app.store.head(id).await.unwrap().unwrap().seq,
        dossier_id: id.to_owned(),
        ground: "ground".to_owned(),
        by_function: "archivist".to_owned(),
        second_function: "officer".to_owned(),
    };
    let (now, since) = ("2027-03-03T10:00:00.000Z", "2027-03-02T10:00:00.000Z");
    assert_eq!(house.app.store.destroy(&which, now, since).await.unwrap(), store::Destroyed::Done);
}

/// A dossier of which a copy was made before it was destroyed.
struct Copied {
    house: House,
    id: String,
    copy: std::path::PathBuf,
    /// Holds the copy.
    _folder: tempfile::TempDir,
}

async fn copied() -> Copied {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    done(&house, &format!("backup {}", copy.display())).await.unwrap();
    destroyed(&house, &id).await;
    Copied { house, id, copy, _folder: folder }
}

#[tokio::test]
async fn a_copy_is_restored_when_the_server_has_stopped_and_only_when_it_may_replace() {
    let Copied { house, id, copy, _folder } = copied().await;
    let unasked = done(&house, &format!("restore {}", copy.display())).await;
    assert!(matches!(&unasked, Err(Stop::Wrong(said)) if said.contains("--replace")), "{unasked:?}");
    let running = done(&house, &format!("restore {} --replace", copy.display())).await;
    assert!(matches!(&running, Err(Stop::Failed(said)) if said.contains("stop the server")), "{running:?}");
    house.app.store.close().await.unwrap();
    done(&house, &format!("restore {} --replace", copy.display())).await.unwrap();
    assert_eq!(done(&house, "verify").await, Ok(()));
    let store = store::Store::open(&house.app.settings.database).await.unwrap();
    assert_eq!(store.head(&id).await.unwrap(), None, "what was destroyed since does not come back");
}

#[tokio::test]
async fn a_database_that_is_older_than_the_list_is_not_served_until_it_was_replayed() {
    let Copied { house, id, copy, _folder } = copied().await;
    house.app.store.close().await.unwrap();
    serve::open(house.app.settings.clone()).await.unwrap().store.close().await.unwrap();
    // Put back by hand, past `restore`.
    std::fs::copy(&copy, house.app.settings.database.strip_prefix("sqlite:").unwrap()).unwrap();
    for _ in 0..2 {
        let said = serve::open(house.app.settings.clone()).await.err().unwrap();
        assert!(said.contains("1 dossiers") && said.contains("veerkaart replay"), "{said}");
    }
    done(&house, "replay").await.unwrap();
    done(&house, "replay").await.unwrap();
    let served = serve::open(house.app.settings.clone()).await.unwrap();
    assert_eq!(served.store.head(&id).await.unwrap(), None);
}

#[tokio::test]
async fn a_further_organisation_gets_an_administrator_of_its_own() {
    let house = House::open().await;
    done(&house, "invite beheer@duindorp.example --organisation Duindorp").await.unwrap();
    let made = house.app.store.account_by_email("beheer@duindorp.example").await.unwrap().unwrap();
    assert_eq!(made.role, Role::Administrator.slug());
    assert!(![&house.organisation, &house.other].contains(&&made.organisation_id));
    // Asked again, it is the same account with another link; and an address stays with one organisation.
    done(&house, "invite beheer@duindorp.example --organisation Duindorp").await.unwrap();
    assert_eq!(house.app.store.organisations().await.unwrap().len(), 3);
    let taken = done(&house, "invite beheer@duindorp.example --organisation Zeedorp").await;
    assert!(matches!(taken, Err(Stop::Failed(_))), "{taken:?}");
    assert_eq!(house.app.store.organisations().await.unwrap().len(), 3, "nothing half made");
    let no_address = done(&house, "invite beheer --organisation Duindorp").await;
    assert!(matches!(no_address, Err(Stop::Wrong(_))), "{no_address:?}");
}

#[tokio::test]
async fn a_new_key_takes_the_place_of_the_old_one_also_when_that_is_cut_off() {
    let house = House::open().await;
    let (store, path) = (house.app.store.of_the_system(), house.app.settings.key_file.clone());
    let id = house.account(Role::Editor).await;
    second_factor::begin(&house.app, &id).await.unwrap();
    store.set_setting(None, key::SETTING, &house.app.key.fingerprint).await.unwrap();
    let sealed = async || store.second_factor(&id).await.unwrap().unwrap().sealed_secret;
    let before = sealed().await;
    let secret = house.app.key.unseal(&id, &before).unwrap();
    let line = format!("rekey --key-file {}", path.display());
    assert_eq!(done(&house, &line).await, Ok(()));
    let new = Key::open(&path).unwrap();
    assert_eq!(new.unseal(&id, &sealed().await), Some(secret.clone()), "nobody sets anything up again");
    assert_eq!(house.app.key.unseal(&id, &sealed().await), None);
    let database = house.app.settings.database.strip_prefix("sqlite:").unwrap();
    for file in [database.to_owned(), format!("{database}-wal")] {
        let bytes = std::fs::read(&file).unwrap_or_default();
        let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(!holds(&before), "what the old key sealed stands in {file}");
    }
    let starts = async || serve::open(house.app.settings.clone()).await.unwrap();

    let never_used = key::make_next(&path).unwrap();
    let app = starts().await;
    assert_eq!(app.key.fingerprint, new.fingerprint, "cut off before anything was sealed");
    app.store.close().await.unwrap();

    let (next, old) = (key::make_next(&path).unwrap(), Key::open(&path).unwrap());
    let fingerprint = next.fingerprint.clone();
    assert!(fingerprint != never_used.fingerprint);
    let anew = move |owner: &str, text: &str| Ok(next.seal(owner, &old.unseal(owner, text).unwrap()));
    assert_eq!(store.seal_anew((key::SETTING, &fingerprint), anew).await.unwrap().done, 1);
    let app = starts().await;
    assert_eq!(app.key.fingerprint, fingerprint, "cut off after everything was sealed");
    assert_eq!(app.key.unseal(&id, &sealed().await), Some(secret));
    app.store.close().await.unwrap();

    let kept = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(done(&house, &line).await, Err(Stop::Wrong(said)) if said.contains("there is no key")));
    Key::open(&path).unwrap();
    assert!(matches!(done(&house, &line).await, Err(Stop::Wrong(said)) if said.contains("another key")));
    std::fs::write(&path, kept).unwrap();
    assert_eq!(done(&house, &line).await, Ok(()));
}

#[tokio::test]
async fn what_was_sealed_by_a_key_that_nobody_has_is_left_and_said() {
    let house = House::open().await;
    let (store, path) = (house.app.store.of_the_system(), house.app.settings.key_file.clone());
    let id = house.account(Role::Editor).await;
    let of_another = Key::open(&path.with_file_name("another")).unwrap().seal(&id, b"secret").unwrap();
    store.begin_second_factor(&id, &of_another, "2026-03-03T10:00:00.000Z").await.unwrap();
    assert_eq!(done(&house, &format!("rekey --key-file {}", path.display())).await, Ok(()));
    assert_eq!(store.second_factor(&id).await.unwrap().unwrap().sealed_secret, of_another);
}

#[tokio::test]
async fn a_list_of_leaked_passwords_that_cannot_be_used_keeps_the_program_from_starting() {
    let house = House::open().await;
    for (list, says) in [("kort\n", "would refuse nothing"), ("", "would refuse nothing")] {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), list).unwrap();
        let leaked_passwords = Some(file.path().to_owned());
        let started = serve::open(Settings { leaked_passwords, ..house.app.settings.clone() }).await;
        assert!(started.is_err_and(|error| error.contains(says)), "{list:?}");
    }
    let nowhere = Some("/nowhere".into());
    let started = serve::open(Settings { leaked_passwords: nowhere, ..house.app.settings.clone() }).await;
    assert!(started.is_err_and(|error| error.contains("cannot be read")));
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "een wachtwoord van vroeger\n").unwrap();
    let leaked_passwords = Some(file.path().to_owned());
    let started = serve::open(Settings { leaked_passwords, ..house.app.settings.clone() }).await;
    assert!(started.is_ok_and(|app| app.leaked.is_some()), "or this test is blind");
}
