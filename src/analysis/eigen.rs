//! Eigenvalues of a symmetric matrix, counted from the largest, and the vector of one of them.
//!
//! Three textbook steps (Golub and Van Loan, *Matrix Computations*, chapter 8): Householder
//! reflections make the matrix tridiagonal, bisection by Sturm's count finds an eigenvalue, inverse
//! iteration its vector. A general package would add nineteen others to the build and work out all
//! eigenvectors where one is wanted; power iteration would hardly end where two eigenvalues lie
//! near each other, which is what has to be told here.

/// A symmetric matrix.
#[derive(Clone, Debug)]
pub(super) struct Symmetric {
    rows: Vec<Vec<f64>>,
}

/// A symmetric matrix as H T H': T has entries on its diagonal and beside it only, H is a product of
/// reflections.
#[derive(Clone, Debug)]
pub(super) struct Tridiagonal {
    diagonal: Vec<f64>,
    /// The entries beside the diagonal: the first stands between the first two rows.
    beside: Vec<f64>,
    /// Of each reflection 1 - v v', the vector v of length √2; the first starts at the second row.
    reflections: Vec<Vec<f64>>,
}

impl Symmetric {
    /// The matrix of so many rows whose entries are all zero.
    pub(super) fn zero(size: usize) -> Self {
        Self {
            rows: vec![vec![0.0; size]; size],
        }
    }

    /// Adds to one entry; who adds to (a, b) adds to (b, a) as well.
    pub(super) fn add(&mut self, row: usize, column: usize, value: f64) {
        self.rows[row][column] += value;
    }

    /// The same matrix in tridiagonal form.
    pub(super) fn tridiagonal(mut self) -> Tridiagonal {
        let rows = &mut self.rows;
        let size = rows.len();
        let mut beside = Vec::new();
        let mut reflections = Vec::new();
        for done in 0..size.saturating_sub(1) {
            let start = done + 1;
            let (entry, reflection) = reflection(&rows[done][start..]);
            beside.push(entry);
            // What is left is reflected from both sides: B - v q' - q v', q = B v - (v'B v) v / 2.
            let product: Vec<f64> = rows[start..]
                .iter()
                .map(|row| dot(&row[start..], &reflection))
                .collect();
            let half = dot(&product, &reflection) / 2.0;
            let pairs = product.iter().zip(&reflection);
            let shifted: Vec<f64> = pairs.map(|(one, two)| one - half * two).collect();
            for (place, row) in rows[start..].iter_mut().enumerate() {
                let (mine, shift) = (reflection[place], shifted[place]);
                let columns = row[start..].iter_mut().zip(&reflection).zip(&shifted);
                for ((entry, theirs), their_shift) in columns {
                    *entry -= mine * their_shift + shift * theirs;
                }
            }
            reflections.push(reflection);
        }
        Tridiagonal {
            diagonal: (0..size).map(|place| rows[place][place]).collect(),
            beside,
            reflections,
        }
    }
}

/// The vector v of the reflection 1 - v v' that leaves only the first entry of `column`, and that
/// entry; nothing is reflected where there is nothing else.
fn reflection(column: &[f64]) -> (f64, Vec<f64>) {
    let rest = dot(&column[1..], &column[1..]);
    // Entries whose squares vanish are nothing next to the others, and have no direction left.
    if rest < f64::MIN_POSITIVE {
        return (column[0], vec![0.0; column.len()]);
    }
    // The sign that adds, so that nothing is lost by cancellation.
    let entry = -column[0].signum() * (column[0] * column[0] + rest).sqrt();
    let first = column[0] - entry;
    let scale = (2.0 / (first * first + rest)).sqrt();
    let others = column[1..].iter().map(|one| one * scale);
    let vector = std::iter::once(first * scale).chain(others);
    (entry, vector.collect())
}

impl Tridiagonal {
    /// The eigenvalue at this place, the largest at 0; as often as it occurs.
    pub(super) fn eigenvalue(&self, place: usize) -> f64 {
        let size = self.diagonal.len();
        // No eigenvalue lies further out than a row's entries reach, by Gershgorin.
        let reach = self.reach();
        let (mut low, mut high) = (-reach, reach);
        loop {
            let middle = low + (high - low) / 2.0;
            let is_between = low < middle && middle < high;
            if !is_between {
                return middle;
            }
            if size - self.n_below(middle) > place {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /// The eigenvector of an eigenvalue that occurs once, of length 1, its sign unspecified.
    pub(super) fn eigenvector(&self, value: f64) -> Vec<f64> {
        // Any start will do that is not at right angles to the vector; uneven entries are not.
        let mut vector: Vec<f64> = self
            .diagonal
            .iter()
            .scan(0.5, |entry, _| {
                *entry = (*entry * 997.0_f64).fract() + 0.1;
                Some(*entry)
            })
            .collect();
        // Each round multiplies what is not the vector by some 1e-16 over the distance to the next
        // eigenvalue; three do for any that differ.
        for _ in 0..3 {
            vector = self.solution(value, vector);
            let length = dot(&vector, &vector).sqrt();
            vector.iter_mut().for_each(|entry| *entry /= length);
        }
        for (start, reflection) in self.reflections.iter().enumerate().rev() {
            let rest = &mut vector[start + 1..];
            let part = dot(rest, reflection);
            let pairs = rest.iter_mut().zip(reflection);
            pairs.for_each(|(entry, one)| *entry -= part * one);
        }
        vector
    }

    /// How many eigenvalues lie below: as many as (T - value) has negative pivots, by Sylvester.
    fn n_below(&self, value: f64) -> usize {
        let tiny = f64::EPSILON * self.reach();
        let mut pivot = 1.0;
        let befores = std::iter::once(0.0).chain(self.beside.iter().copied());
        let pivots = self.diagonal.iter().zip(befores).map(|(entry, before)| {
            pivot = entry - value - before * before / pivot;
            if pivot == 0.0 {
                pivot = tiny;
            }
            pivot
        });
        pivots.filter(|pivot| *pivot < 0.0).count()
    }

    /// The x of (T - value) x = right, by elimination with row exchanges; a pivot of zero, which an
    /// eigenvalue makes, counts as a tiny one.
    fn solution(&self, value: f64, mut right: Vec<f64>) -> Vec<f64> {
        let size = self.diagonal.len();
        let tiny = f64::EPSILON * self.reach();
        let beside = |place: usize| self.beside.get(place).copied().unwrap_or(0.0);
        // Of each row, the pivot and the two entries after it.
        let mut rows: Vec<[f64; 3]> = Vec::with_capacity(size);
        let mut row = [self.diagonal[0] - value, beside(0), 0.0];
        for place in 1..size {
            let mut next = [
                beside(place - 1),
                self.diagonal[place] - value,
                beside(place),
            ];
            if next[0].abs() > row[0].abs() {
                std::mem::swap(&mut row, &mut next);
                right.swap(place - 1, place);
            }
            if row[0] == 0.0 {
                row[0] = tiny;
            }
            let factor = next[0] / row[0];
            right[place] -= factor * right[place - 1];
            rows.push(row);
            row = [next[1] - factor * row[1], next[2] - factor * row[2], 0.0];
        }
        if row[0] == 0.0 {
            row[0] = tiny;
        }
        rows.push(row);
        for place in (0..size).rev() {
            let after = |step: usize| right.get(place + step).copied().unwrap_or(0.0);
            let [pivot, one, two] = rows[place];
            right[place] = (right[place] - one * after(1) - two * after(2)) / pivot;
        }
        right
    }

    /// A bound on what the entries of a row add up to.
    fn reach(&self) -> f64 {
        let largest = |entries: &[f64]| entries.iter().fold(0.0, |most, one| one.abs().max(most));
        largest(&self.diagonal) + 2.0 * largest(&self.beside)
    }
}

fn dot(one: &[f64], two: &[f64]) -> f64 {
    one.iter().zip(two).map(|(one, two)| one * two).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The matrix of these rows, which must be symmetric.
    fn matrix(rows: &[Vec<f64>]) -> Symmetric {
        let mut matrix = Symmetric::zero(rows.len());
        for (row, entries) in rows.iter().enumerate() {
            for (column, entry) in entries.iter().enumerate() {
                matrix.add(row, column, *entry);
            }
        }
        matrix
    }

    /// A symmetric matrix of entries between -1 and 1 in no pattern.
    fn any(size: usize) -> Vec<Vec<f64>> {
        let entry = |row: usize, column: usize| {
            let place = u32::try_from(row.min(column) * 1_000 + row.max(column)).unwrap();
            (f64::from(place) * 12.9898).sin()
        };
        (0..size)
            .map(|row| (0..size).map(|column| entry(row, column)).collect())
            .collect()
    }

    fn eigenvalues(rows: &[Vec<f64>]) -> Vec<f64> {
        let reduced = matrix(rows).tridiagonal();
        (0..rows.len())
            .map(|place| reduced.eigenvalue(place))
            .collect()
    }

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 1e-12
    }

    #[test]
    fn eigenvalues_come_from_the_largest_as_often_as_they_occur() {
        let found = eigenvalues(&[
            vec![2.0, 0.0, 0.0, 0.0],
            vec![0.0, -1.0, 0.0, 0.0],
            vec![0.0, 0.0, 5.0, 0.0],
            vec![0.0, 0.0, 0.0, 2.0],
        ]);
        let expected = [5.0, 2.0, 2.0, -1.0];
        assert!(
            found.iter().zip(expected).all(|(one, two)| near(*one, two)),
            "{found:?}"
        );
        assert!(near(eigenvalues(&[vec![3.0]])[0], 3.0));
        // All ones: the size once, else nothing.
        let found = eigenvalues(&vec![vec![1.0; 6]; 6]);
        assert!(
            near(found[0], 6.0) && found[1..].iter().all(|one| near(*one, 0.0)),
            "{found:?}"
        );
    }

    #[test]
    fn a_path_has_the_eigenvalues_of_the_textbook() {
        let size = 9;
        let is_beside = |row: usize, column: usize| f64::from(row.abs_diff(column) == 1);
        let path: Vec<Vec<f64>> = (0..size)
            .map(|row| (0..size).map(|column| is_beside(row, column)).collect())
            .collect();
        for (place, found) in eigenvalues(&path).into_iter().enumerate() {
            let turn = f64::from(u32::try_from(place + 1).unwrap()) / 10.0;
            let expected = 2.0 * (std::f64::consts::PI * turn).cos();
            assert!(near(found, expected), "{place}: {found}, {expected}");
        }
    }

    #[test]
    fn eigenvalues_keep_the_trace_and_the_sum_of_squares() {
        let rows = any(30);
        let found = eigenvalues(&rows);
        let trace: f64 = (0..30).map(|place| rows[place][place]).sum();
        let squares: f64 = rows.iter().map(|row| dot(row, row)).sum();
        assert!((found.iter().sum::<f64>() - trace).abs() < 1e-10);
        assert!((dot(&found, &found) - squares).abs() < 1e-10);
        assert!(found.windows(2).all(|pair| pair[0] >= pair[1]));
    }

    #[test]
    fn the_matrix_stretches_an_eigenvector_by_its_eigenvalue() {
        for size in [2, 3, 10, 60] {
            let rows = any(size);
            let reduced = matrix(&rows).tridiagonal();
            for place in 0..size {
                let value = reduced.eigenvalue(place);
                let vector = reduced.eigenvector(value);
                let length = dot(&vector, &vector);
                assert!(near(length, 1.0), "{size}, {place}: {length}");
                for (row, entry) in rows.iter().zip(&vector) {
                    let off = (dot(row, &vector) - value * entry).abs();
                    assert!(off < 1e-12, "{size}, {place}: {off}");
                }
            }
        }
    }

    #[test]
    fn an_eigenvector_need_not_reach_every_row() {
        // Two blocks: the vector of one is nothing in the other.
        let reduced = matrix(&[
            vec![2.0, 1.0, 0.0, 0.0],
            vec![1.0, 2.0, 0.0, 0.0],
            vec![0.0, 0.0, 9.0, 4.0],
            vec![0.0, 0.0, 4.0, 9.0],
        ])
        .tridiagonal();
        let vector = reduced.eigenvector(reduced.eigenvalue(2));
        let half = 0.5_f64.sqrt();
        let expected = [half, half, 0.0, 0.0];
        let sign = vector[0].signum();
        assert!(
            vector
                .iter()
                .zip(expected)
                .all(|(one, two)| near(one * sign, two)),
            "{vector:?}"
        );
    }
}
