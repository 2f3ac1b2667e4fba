//! Flows in groups: what counts twice, and growth of like with like.

use serde_json::{Value, json};
use sogdia::api::Request;

use crate::{
    sketch::records,
    support::{api, snapshot_of},
};

/// The groups of all flows of these reports, each as a list of the values of these fields.
fn groups(reports: &str, by: &str, fields: &[&str]) -> Vec<Value> {
    let request = Request {
        query: format!(
            "{{ tradeFlows {{ groupBy(by: [{by}], orderBy: KEY) {{ keys {{ value }} {} }} }} }}",
            fields.join(" ")
        ),
        ..Request::default()
    };
    let answer = api().execute(&snapshot_of(records(reports)), &request);
    let answer: Value = serde_json::from_slice(&answer.body).unwrap();
    let groups = answer["data"]["tradeFlows"]["groupBy"].as_array().unwrap();
    let row = |group: &Value| {
        let keys = group["keys"].as_array().unwrap().iter();
        let keys = keys.map(|key| key["value"].clone());
        keys.chain(fields.iter().map(|field| group[*field].clone()))
            .collect()
    };
    groups.iter().map(row).collect()
}

#[test]
fn growth_is_of_flows_by_the_same_statistics_in_both_years() {
    let reports = "CHN>KAZ 2020 10 by CHN\nCHN>KAZ 2021 12 by CHN\nCHN>KAZ 2022 18 by CHN
        RUS>KAZ 2020 5 by RUS\nRUS>KAZ 2021 60 by KAZ\nUZB>KAZ 2021 7 by UZB";
    let found = groups(reports, "YEAR", &["sum", "growth", "nCompared"]);
    let expected = [
        json!(["2020", 15, null, 0]),
        // Only China's exports are by the same statistics as the year before: 12 after 10.
        json!(["2021", 79, 0.2, 1]),
        json!(["2022", 18, 0.5, 1]),
    ];
    assert_eq!(found, expected);
    let without_years = groups(reports, "IMPORTER", &["growth", "nCompared"]);
    assert_eq!(without_years, [json!(["KAZ", null, 0])]);
}

#[test]
fn flows_that_count_in_several_groups_are_counted_as_such() {
    // KAZ is a member of `mid` alone, CHN and RUS of `duo`; no country here is a member of two.
    let once = groups("CHN>KAZ 2020 10", "EXPORTER_REGION", &["sum", "nShared"]);
    assert_eq!(once, [json!(["duo", 10, 0])]);

    let mut twice = records("CHN>KAZ 2020 10\nUZB>CHN 2020 1");
    let also = sogdia::model::Membership {
        region: "mid".parse().unwrap(),
        ..twice
            .memberships
            .iter()
            .find(|one| one.country.as_str() == "CHN")
            .unwrap()
            .clone()
    };
    twice.memberships.push(also);
    let groups = "groupBy(by: [EXPORTER_REGION], orderBy: KEY) { sum nShared }
        rest: groupBy(by: [EXPORTER_REGION], first: 0, rest: true) { sum count nShared share }";
    let request = Request {
        query: format!("{{ tradeFlows {{ {groups} }} }}"),
        ..Request::default()
    };
    let answer = api().execute(&snapshot_of(twice), &request);
    let answer: Value = serde_json::from_slice(&answer.body).unwrap();
    let expected = json!([{"sum": 10, "nShared": 1}, {"sum": 11, "nShared": 1}]);
    assert_eq!(answer["data"]["tradeFlows"]["groupBy"], expected);
    // Folded into one, each flow counts once.
    let rest = json!([{"sum": 11, "count": 2, "nShared": 0, "share": 1.0}]);
    assert_eq!(answer["data"]["tradeFlows"]["rest"], rest);
}
