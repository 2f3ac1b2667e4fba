//! Eigenvector centrality, both directions together.

use crate::analysis::network::web::Web;

/// Enough for any network: the iteration doubles its exact digits every round once it is near.
const MAX_ROUNDS: usize = 100;

/// The eigenvector centrality of each economy (Bonacich 1972): who trades much with those who are
/// central is central. The eigenvector of the largest eigenvalue of the values of links, with
/// Euclidean norm 1 and nothing negative.
///
/// Of a network in several pieces it is that of the piece with the most economies, then with the
/// most trade, then with the first code; elsewhere it is 0.
pub(super) fn eigenvector(web: &Web) -> Vec<f64> {
    let neighbours = web.neighbours();
    let piece = largest_piece(&neighbours);
    let mut places = vec![None; web.n];
    for (place, economy) in piece.iter().enumerate() {
        places[*economy] = Some(place);
    }
    let mut matrix = Matrix::zero(piece.len());
    for (place, economy) in piece.iter().enumerate() {
        for (other, value) in &neighbours[*economy] {
            if let Some(other) = places[*other] {
                matrix.row_mut(place)[other] = *value as f64;
            }
        }
    }
    let central = perron_vector(&matrix);
    let value = |place: &Option<usize>| place.map_or(0.0, |place| central[place]);
    places.iter().map(value).collect()
}

/// The economies of the largest piece of the network, by number.
fn largest_piece(neighbours: &[Vec<(usize, i64)>]) -> Vec<usize> {
    let trade = |piece: &[usize]| {
        let values = piece.iter().flat_map(|one| &neighbours[*one]);
        values.fold(0, |sum: i64, (_, value)| sum.saturating_add(*value))
    };
    let mut largest = Vec::new();
    let mut is_seen = vec![false; neighbours.len()];
    for start in 0..neighbours.len() {
        if is_seen[start] {
            continue;
        }
        is_seen[start] = true;
        let mut piece = vec![start];
        let mut next = 0;
        while let Some(economy) = piece.get(next).copied() {
            next += 1;
            for (other, _) in &neighbours[economy] {
                if !std::mem::replace(&mut is_seen[*other], true) {
                    piece.push(*other);
                }
            }
        }
        if (piece.len(), trade(&piece)) > (largest.len(), trade(&largest)) {
            largest = piece;
        }
    }
    largest.sort_unstable();
    largest
}

/// The eigenvector of the largest eigenvalue of a symmetric matrix without negative values whose
/// graph is connected, by the iteration of Noda (1971).
///
/// It solves `(bound - matrix) next = vector` where the bound is the largest ratio of the vector's
/// image to the vector, which is never below the eigenvalue (Collatz 1942). It converges from every
/// positive vector, at last quadratically, where plain power iteration may take millions of rounds:
/// two blocs with hardly any trade between them have almost the same eigenvalue.
fn perron_vector(matrix: &Matrix) -> Vec<f64> {
    let sums = (0..matrix.n).map(|row| matrix.row(row).iter().sum());
    let mut vector = normalised(sums.collect());
    let mut bound = f64::INFINITY;
    for _ in 0..MAX_ROUNDS {
        let ratio = |row: usize| dot(matrix.row(row), &vector) / vector[row];
        let lower_bound = (0..matrix.n).map(ratio).fold(0.0, f64::max);
        // In exact numbers the bound falls until the vector is the eigenvector.
        if lower_bound >= bound {
            break;
        }
        bound = lower_bound;
        match solution(matrix, bound, &vector) {
            Some(next) => vector = normalised(next),
            None => break,
        }
    }
    vector
}

/// Solves `(shift - matrix) x = right`, by Cholesky's decomposition; `None` where the shift is the
/// largest eigenvalue as far as numbers can tell, so that `right` is the eigenvector already.
///
/// Everything but the diagonal is added up without cancellation, so that no part of the solution
/// turns negative.
fn solution(matrix: &Matrix, shift: f64, right: &[f64]) -> Option<Vec<f64>> {
    let n = matrix.n;
    let mut lower = Matrix::zero(n);
    for row in 0..n {
        for column in 0..row {
            let known = dot(&lower.row(row)[..column], &lower.row(column)[..column]);
            let value = -matrix.row(row)[column] - known;
            lower.row_mut(row)[column] = value / lower.row(column)[column];
        }
        let known = dot(&lower.row(row)[..row], &lower.row(row)[..row]);
        let square = shift - matrix.row(row)[row] - known;
        if square <= 0.0 {
            return None;
        }
        lower.row_mut(row)[row] = square.sqrt();
    }
    let mut x = right.to_vec();
    for row in 0..n {
        x[row] = (x[row] - dot(&lower.row(row)[..row], &x[..row])) / lower.row(row)[row];
    }
    for row in (0..n).rev() {
        x[row] /= lower.row(row)[row];
        let value = x[row];
        for (other, factor) in x[..row].iter_mut().zip(lower.row(row)) {
            *other -= factor * value;
        }
    }
    Some(x)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn normalised(mut vector: Vec<f64>) -> Vec<f64> {
    // Squares of dollars, and of solutions near the eigenvalue, are large: scale before squaring.
    let largest = vector.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    vector.iter_mut().for_each(|value| *value /= largest);
    let norm = dot(&vector, &vector).sqrt();
    vector.iter_mut().for_each(|value| *value /= norm);
    vector
}

/// A square matrix, row by row.
struct Matrix {
    n: usize,
    values: Vec<f64>,
}

impl Matrix {
    fn zero(n: usize) -> Self {
        Self {
            n,
            values: vec![0.0; n * n],
        }
    }

    fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.n..(row + 1) * self.n]
    }

    fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.values[row * self.n..(row + 1) * self.n]
    }
}

#[cfg(test)]
mod tests {
    use super::eigenvector;
    use crate::analysis::network::web::web;

    fn assert_near(found: &[f64], expected: &[f64]) {
        let far = found
            .iter()
            .zip(expected)
            .any(|(a, b)| (a - b).abs() > 1e-12);
        assert!(
            !far && found.len() == expected.len(),
            "{found:?} is not {expected:?}"
        );
    }

    /// The star of three has the eigenvector (1, √2, 1) / 2; power iteration without a shift would
    /// swing between two vectors for ever.
    #[test]
    fn the_middle_of_a_chain_is_the_most_central() {
        let half = 0.5;
        let chain = web(3, &[(0, 1, 9), (1, 2, 9)]);
        assert_near(&eigenvector(&chain), &[half, half * 2.0_f64.sqrt(), half]);
    }

    /// 3 and 4 to the ends: the eigenvalue is 5, and the eigenvector (3, 5, 4) / √50.
    #[test]
    fn directions_are_added_up() {
        let chain = web(3, &[(0, 1, 1), (1, 0, 2), (2, 1, 4)]);
        let norm = 50.0_f64.sqrt();
        assert_near(&eigenvector(&chain), &[3.0 / norm, 5.0 / norm, 4.0 / norm]);
    }

    #[test]
    fn only_the_largest_piece_counts() {
        let pieces = web(7, &[(0, 1, 99), (2, 3, 1), (3, 4, 1), (4, 2, 1), (5, 6, 7)]);
        let third = 1.0 / 3.0_f64.sqrt();
        assert_near(
            &eigenvector(&pieces),
            &[0.0, 0.0, third, third, third, 0.0, 0.0],
        );
        let pairs = web(6, &[(0, 1, 1), (2, 3, 2), (4, 5, 2)]);
        let half = 0.5_f64.sqrt();
        assert_near(&eigenvector(&pairs), &[0.0, 0.0, half, half, 0.0, 0.0]);
        assert!(eigenvector(&web(0, &[])).is_empty());
    }

    /// Two triangles of a billion a side, joined by ten dollars: the two largest eigenvalues are
    /// 1e-8 apart, and the symmetry says that all are alike but for that.
    #[test]
    fn two_blocs_that_hardly_trade_still_have_an_answer() {
        let billion = 1_000_000_000;
        let sides = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)];
        let mut flows = sides.map(|(from, to)| (from, to, billion)).to_vec();
        flows.push((0, 3, 10));
        let found = eigenvector(&web(6, &flows));
        let sixth = 1.0 / 6.0_f64.sqrt();
        assert!(
            found.iter().all(|value| (value - sixth).abs() < 1e-7),
            "{found:?}"
        );
        assert!(found[0] > found[1]);
    }
}
