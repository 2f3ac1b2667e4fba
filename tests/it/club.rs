//! Networks of up to 34 countries, as many as a karate club has members.

use sogdia::{
    graph::Graph,
    model::{Country, Records},
};

use crate::sketch::{records, report};

/// The friendships in a karate club (Zachary 1977), members counted from 1.
const KARATE_CLUB: [&[usize]; 34] = [
    &[2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
    &[3, 4, 8, 14, 18, 20, 22, 31],
    &[4, 8, 9, 10, 14, 28, 29, 33],
    &[8, 13, 14],
    &[7, 11],
    &[7, 11, 17],
    &[17],
    &[],
    &[31, 33, 34],
    &[34],
    &[],
    &[],
    &[],
    &[34],
    &[33, 34],
    &[33, 34],
    &[],
    &[],
    &[33, 34],
    &[34],
    &[33, 34],
    &[],
    &[33, 34],
    &[26, 28, 30, 33, 34],
    &[26, 28, 32],
    &[32],
    &[30, 34],
    &[34],
    &[32, 34],
    &[33, 34],
    &[33, 34],
    &[33, 34],
    &[34],
    &[],
];

/// A country for each member of the club, whose codes are in the order of the members.
pub(crate) fn member(place: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number).unwrap());
    format!("{}{}X", letter(place / 26), letter(place % 26))
}

/// The club as a network in which every friendship is a flow of one dollar in each direction.
pub(crate) fn karate_club() -> Graph {
    let friends = KARATE_CLUB.iter().enumerate();
    let flows = friends.flat_map(|(place, friends)| {
        let ways = |friend: &usize| [(place, friend - 1, 1), (friend - 1, place, 1)];
        friends.iter().flat_map(ways).collect::<Vec<_>>()
    });
    let flows: Vec<(usize, usize, i64)> = flows.collect();
    assert_eq!(flows.len(), 2 * 78);
    graph_of(&flows)
}

/// A dataset of these flows of 2020, each from a country to a country with its value.
pub(crate) fn records_of(flows: &[(usize, usize, i64)]) -> Records {
    let sketch = records("");
    let country = |place: usize| Country {
        code: member(place).parse().unwrap(),
        alpha2: member(place)[..2].parse().unwrap(),
        m49: format!("{place:03}").parse().unwrap(),
        name: member(place),
        ..sketch.countries[0].clone()
    };
    let line = |(from, to, value): &(usize, usize, i64)| {
        report(&format!("{}>{} 2020 {value}", member(*from), member(*to)))
    };
    Records {
        countries: (0..34).map(country).collect(),
        memberships: Vec::new(),
        observations: flows.iter().map(line).collect(),
        ..sketch
    }
}

/// The graph of these flows.
pub(crate) fn graph_of(flows: &[(usize, usize, i64)]) -> Graph {
    Graph::from(records_of(flows))
}
