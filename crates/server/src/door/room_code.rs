//! The join code of the running session, and the address that phones in the room can reach.

use crate::{
    app::{App, Shared},
    calendar,
    door::{Failure, Opened, Visitor},
    secret,
};
use std::net::{IpAddr, UdpSocket};

/// The code of the open room; made when the room has none yet. `None` when no room is open.
pub async fn current(app: &Shared, opened: &Opened) -> Result<Option<String>, Failure> {
    let Some(room) = opened.dossier.open_room() else { return Ok(None) };
    let unavailable = Failure::store(opened.language);
    let known = app.store.session(&room.id.to_string()).await.map_err(&unavailable)?;
    if let Some(session) = known {
        return Ok(session.code);
    }
    if !opened.leads() {
        return Ok(None);
    }
    for _ in 0..8 {
        let Some(code) = secret::join_code() else { break };
        let (session, dossier) = (room.id.to_string(), opened.dossier.id.to_string());
        let made =
            app.store.open_session(&session, &dossier, &code, &opened.member.id.to_string(), &calendar::now()).await;
        match made {
            Ok(()) => return Ok(Some(code)),
            // The code is in use, or somebody else made one for this room at the same moment.
            Err(store::StoreError::Taken) => {
                if let Some(session) = app.store.session(&session).await.map_err(&unavailable)? {
                    return Ok(session.code);
                }
            }
            Err(error) => return Err(unavailable(error)),
        }
    }
    Err(Failure::Unavailable(opened.language, "no join code could be made".to_owned()))
}

/// The address to join at with this code.
pub fn join_address(app: &App, visitor: &Visitor, code: &str) -> String {
    format!("{}/join/{code}", base(app, &visitor.host))
}

/// The address of this server as a phone in the room can reach it.
fn base(app: &App, host: &str) -> String {
    if let Some(address) = &app.settings.public_address {
        return address.clone();
    }
    let scheme = if app.settings.certificate.is_some() { "https" } else { "http" };
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host });
    let only_here = name.is_empty()
        || name == "localhost"
        || name.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    match local_address() {
        // The facilitator looks at the laptop itself; a phone cannot.
        Some(ip) if app.settings.local_network && only_here => {
            format!("{scheme}://{ip}:{}", app.settings.listen.port())
        }
        _ => format!("{scheme}://{host}"),
    }
}

/// The address of this machine on the network of the room. Asking for it sends nothing: the system only chooses which
/// address it would use to reach a usual router.
pub fn local_address() -> Option<IpAddr> {
    let routers = ["192.168.1.1:9", "192.168.0.1:9", "10.42.0.2:9", "192.168.137.2:9", "172.20.10.1:9", "10.0.0.1:9"];
    routers.iter().find_map(|router| {
        let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
        socket.connect(router).ok()?;
        socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_loopback() && !ip.is_unspecified())
    })
}
