//! Numbers that look random and are the same each time, and what is stored now.

use super::world::World;

/// Numbers that look random and are the same each time (xorshift).
pub struct Dice(pub u64);

impl Dice {
    /// A number below this one.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    /// One of these.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Everything that a form of the table can change, without what only a sign-in leaves.
pub async fn trace(world: &World) -> String {
    let (store, mut trace) = (&world.house.app.store, String::new());
    for place in [&world.own, &world.next, &world.other] {
        let head = store.head(&place.id).await.unwrap();
        trace.push_str(&format!("{head:?}{:?}", store.sessions_of(&place.id).await.unwrap()));
    }
    for organisation in [&world.house.organisation, &world.house.other] {
        trace.push_str(&format!("{:?}", store.accounts_of(organisation).await.unwrap()));
        trace.push_str(&format!("{:?}", store.signals_of(organisation).await.unwrap()));
        trace.push_str(&format!("{:?}", store.dossiers_of(organisation).await.unwrap()));
        trace.push_str(&format!("{:?}", store.exports_of(organisation).await.unwrap()));
        trace.push_str(&format!("{:?}", store.plans_of(organisation).await.unwrap()));
    }
    trace
}
