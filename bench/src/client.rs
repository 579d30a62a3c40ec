//! A browser, as far as the server can tell: one connection that is kept, cookies, and `Origin` with a form.

use crate::Outcome;
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Response, StatusCode,
    body::{Bytes, Incoming},
    client::conn::http1::{SendRequest, handshake},
    header,
};
use hyper_util::rt::TokioIo;
use std::collections::BTreeMap;
use tokio::net::TcpStream;

/// A browser.
pub struct Client {
    address: String,
    connection: SendRequest<Full<Bytes>>,
    cookies: BTreeMap<String, String>,
}

/// What was answered.
pub struct Answer {
    /// The number.
    pub status: StatusCode,
    /// Where it sends the browser.
    pub location: String,
    /// The body as text.
    pub body: String,
}

impl Client {
    /// Connects.
    pub async fn connect(address: &str) -> Outcome<Self> {
        Ok(Self { address: address.to_owned(), connection: connection(address).await?, cookies: BTreeMap::new() })
    }

    /// A second connection of the same browser.
    pub async fn another(&self) -> Outcome<Self> {
        let connection = connection(&self.address).await?;
        Ok(Self { address: self.address.clone(), connection, cookies: self.cookies.clone() })
    }

    /// Asks for a page or a part.
    pub async fn get(&mut self, path: &str) -> Outcome<Answer> {
        let request = self.request("GET", path).body(Full::default())?;
        self.read(request).await
    }

    /// Takes a file out of a dossier; answers with its size in bytes.
    pub async fn taken(&mut self, dossier: &str, document: &str) -> Outcome<usize> {
        let fields =
            [("document", document), ("purpose", "decision"), ("basis", "public-task"), ("recipient", "het college")];
        let request = self.form(&format!("{dossier}/report/exports"), &fields)?;
        let response = self.connection.send_request(request).await?;
        if response.status() != StatusCode::OK {
            return Err(format!("{document} answered {}", response.status()).into());
        }
        Ok(response.into_body().collect().await?.to_bytes().len())
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Outcome<Answer> {
        let request = self.form(path, fields)?;
        self.read(request).await
    }

    fn form(&self, path: &str, fields: &[(&str, &str)]) -> Outcome<Request<Full<Bytes>>> {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        Ok(self
            .request("POST", path)
            .header(header::ORIGIN, format!("http://{}", self.address))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Full::from(body.join("&")))?)
    }

    /// Opens a stream of signals; the connection is then in use.
    pub async fn stream(mut self, path: &str) -> Outcome<Stream> {
        let request = self.request("GET", path).body(Full::default())?;
        let response = self.connection.send_request(request).await?;
        if response.status() != StatusCode::OK {
            return Err(format!("{path} answered {}", response.status()).into());
        }
        Ok(Stream { body: response.into_body(), read: String::new(), _client: self })
    }

    fn request(&self, method: &str, path: &str) -> hyper::http::request::Builder {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, &self.address)
            .header(header::COOKIE, cookies.join("; "))
    }

    async fn read(&mut self, request: Request<Full<Bytes>>) -> Outcome<Answer> {
        self.connection.ready().await?;
        let response: Response<Incoming> = self.connection.send_request(request).await?;
        let (head, body) = response.into_parts();
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().and_then(|pair| pair.split_once('='));
            self.cookies.extend(pair.map(|(name, value)| (name.to_owned(), value.to_owned())));
        }
        let location = head.headers.get(header::LOCATION).map(|value| value.to_str()).transpose()?.unwrap_or_default();
        let body = String::from_utf8(body.collect().await?.to_bytes().to_vec())?;
        Ok(Answer { status: head.status, location: location.to_owned(), body })
    }
}

async fn connection(address: &str) -> Outcome<SendRequest<Full<Bytes>>> {
    let socket = TcpStream::connect(address).await?;
    socket.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(socket)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

/// A stream of signals.
pub struct Stream {
    body: Incoming,
    read: String,
    _client: Client,
}

impl Stream {
    /// The data of the next signal.
    pub async fn next(&mut self) -> Outcome<String> {
        loop {
            if let Some(end) = self.read.find("\n\n") {
                let event: String = self.read.drain(..end + 2).collect();
                let data = event.lines().find_map(|line| line.strip_prefix("data:"));
                match data {
                    Some(data) => return Ok(data.trim().to_owned()),
                    None => continue,
                }
            }
            let frame = self.body.frame().await.ok_or("the stream ended")??;
            if let Some(bytes) = frame.data_ref() {
                self.read.push_str(std::str::from_utf8(bytes)?);
            }
        }
    }
}

/// Percent-encodes a value of a form.
fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_encoded_as_a_browser_does() {
        assert_eq!(encoded("a b&ë"), "a%20b%26%C3%AB");
    }
}
