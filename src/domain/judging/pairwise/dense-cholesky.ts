/**
 * Cholesky factor of a dense symmetric matrix, in place: `a` is row-major with `n` columns, only its lower triangle is
 * read. Four rows at once, so that each row of the factor is fetched a quarter as often. Throws when the matrix is not
 * positive definite (Golub & Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1, by rows).
 */
export function choleskyInPlace(a: Float64Array, n: number): void {
  for (let top = 0; top < n; top += 4) {
    const rows = Math.min(4, n - top)
    if (rows === 4) reduceFour(a, n, top)
    for (let i = top; i < top + rows; i++) {
      for (let j = rows === 4 ? top : 0; j <= i; j++) {
        let sum = a[i * n + j]!
        for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!
        if (j < i) a[i * n + j] = sum / a[j * n + j]!
        else if (sum > 0) a[i * n + i] = Math.sqrt(sum)
        else throw new RangeError('not positive definite')
      }
    }
  }
}

/** The part of four rows that lies left of their own block. */
function reduceFour(a: Float64Array, n: number, top: number): void {
  const [r0, r1, r2, r3] = [top * n, (top + 1) * n, (top + 2) * n, (top + 3) * n]
  for (let j = 0; j < top; j++) {
    const row = j * n
    let s0 = a[r0 + j]!, s1 = a[r1 + j]!, s2 = a[r2 + j]!, s3 = a[r3 + j]!
    for (let k = 0; k < j; k++) {
      const l = a[row + k]!
      s0 -= l * a[r0 + k]!
      s1 -= l * a[r1 + k]!
      s2 -= l * a[r2 + k]!
      s3 -= l * a[r3 + k]!
    }
    const d = 1 / a[row + j]!
    a[r0 + j] = s0 * d
    a[r1 + j] = s1 * d
    a[r2 + j] = s2 * d
    a[r3 + j] = s3 * d
  }
}

/** Solves L Lᵀ x = b in place, with the factor that `choleskyInPlace` left in `l`. */
export function solveInPlace(l: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * x[k]!
    x[i] = sum / l[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = (x[i]! /= l[i * n + i]!)
    for (let k = 0; k < i; k++) x[k]! -= l[i * n + k]! * value
  }
}

/** L⁻¹ transposed: row j holds column j of L⁻¹, from its j-th place on. */
function inverseFactor(l: Float64Array, n: number): Float64Array {
  const u = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const d = 1 / l[i * n + i]!
    u[i * n + i] = d
    const row = i * n
    let j = 0
    for (; j + 4 <= i; j += 4) {
      const [c0, c1, c2, c3] = [j * n, (j + 1) * n, (j + 2) * n, (j + 3) * n]
      let s0 = 0, s1 = 0, s2 = 0, s3 = 0
      for (let k = j; k < i; k++) {
        const v = l[row + k]!
        s0 += v * u[c0 + k]! // zero before its own place
        s1 += v * u[c1 + k]!
        s2 += v * u[c2 + k]!
        s3 += v * u[c3 + k]!
      }
      u[c0 + i] = -s0 * d
      u[c1 + i] = -s1 * d
      u[c2 + i] = -s2 * d
      u[c3 + i] = -s3 * d
    }
    for (; j < i; j++) {
      let sum = 0
      for (let k = j; k < i; k++) sum += l[row + k]! * u[j * n + k]!
      u[j * n + i] = -sum * d
    }
  }
  return u
}

/** The whole inverse of L Lᵀ, both triangles. */
export function inverseOf(l: Float64Array, n: number): Float64Array {
  const u = inverseFactor(l, n)
  const z = new Float64Array(n * n)
  const set = (a: number, b: number, value: number): void => {
    z[a * n + b] = value
    z[b * n + a] = value
  }
  for (let a = 0; a < n; a++) {
    const row = a * n
    let b = 0
    for (; b + 3 <= a; b += 4) {
      const [c0, c1, c2, c3] = [b * n, (b + 1) * n, (b + 2) * n, (b + 3) * n]
      let s0 = 0, s1 = 0, s2 = 0, s3 = 0
      for (let i = a; i < n; i++) {
        const v = u[row + i]!
        s0 += v * u[c0 + i]!
        s1 += v * u[c1 + i]!
        s2 += v * u[c2 + i]!
        s3 += v * u[c3 + i]!
      }
      set(a, b, s0)
      set(a, b + 1, s1)
      set(a, b + 2, s2)
      set(a, b + 3, s3)
    }
    for (; b <= a; b++) {
      let sum = 0
      for (let i = a; i < n; i++) sum += u[row + i]! * u[b * n + i]!
      set(a, b, sum)
    }
  }
  return z
}

/** The diagonal of the inverse of L Lᵀ alone. */
export function inverseDiagonalOf(l: Float64Array, n: number): Float64Array {
  const u = inverseFactor(l, n)
  return Float64Array.from({ length: n }, (_, a) => {
    let sum = 0
    for (let i = a; i < n; i++) sum += u[a * n + i]! ** 2
    return sum
  })
}
