/**
 * Cholesky factor of a symmetric positive definite matrix, solutions and inverses by it, on flat arrays. Rows are
 * taken four by four, so that each number read from memory serves four products; the matrix is padded to a multiple
 * of four with ones on the diagonal. Textbook algorithms (Golub & Van Loan, Matrix Computations, 4.2 and 3.1).
 */

/** A square matrix by rows: element (row, column) stands at `row * stride + column`. Only the lower triangle is read. */
export interface Square {
  size: number
  /** `size` rounded up to a multiple of four. */
  stride: number
  values: Float64Array
}

const STEP = 4

export const strideOf = (size: number): number => Math.ceil(size / STEP) * STEP

export function squareOf(size: number): Square {
  const stride = strideOf(size)
  return { size, stride, values: new Float64Array(stride * stride) }
}

/** The sixteen products of four rows with four rows over the columns [from, to), written to `out` row by row. */
function products(a: Float64Array, i: number, b: Float64Array, j: number, stride: number, from: number, to: number, out: Float64Array): void {
  let s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0
  let s20 = 0, s21 = 0, s22 = 0, s23 = 0, s30 = 0, s31 = 0, s32 = 0, s33 = 0
  const i0 = i * stride, i1 = i0 + stride, i2 = i1 + stride, i3 = i2 + stride
  const j0 = j * stride, j1 = j0 + stride, j2 = j1 + stride, j3 = j2 + stride
  for (let k = from; k < to; k++) {
    const b0 = b[j0 + k]!, b1 = b[j1 + k]!, b2 = b[j2 + k]!, b3 = b[j3 + k]!
    const a0 = a[i0 + k]!
    s00 += a0 * b0; s01 += a0 * b1; s02 += a0 * b2; s03 += a0 * b3
    const a1 = a[i1 + k]!
    s10 += a1 * b0; s11 += a1 * b1; s12 += a1 * b2; s13 += a1 * b3
    const a2 = a[i2 + k]!
    s20 += a2 * b0; s21 += a2 * b1; s22 += a2 * b2; s23 += a2 * b3
    const a3 = a[i3 + k]!
    s30 += a3 * b0; s31 += a3 * b1; s32 += a3 * b2; s33 += a3 * b3
  }
  out[0] = s00; out[1] = s01; out[2] = s02; out[3] = s03
  out[4] = s10; out[5] = s11; out[6] = s12; out[7] = s13
  out[8] = s20; out[9] = s21; out[10] = s22; out[11] = s23
  out[12] = s30; out[13] = s31; out[14] = s32; out[15] = s33
}

/**
 * Puts the lower Cholesky factor in the place of the lower triangle. Gives the logarithm of the determinant of the
 * matrix, or NaN if it is not positive definite.
 */
export function factorise({ size, stride, values }: Square): number {
  for (let pad = size; pad < stride; pad++) {
    values.fill(0, pad * stride, pad * stride + stride)
    values[pad * stride + pad] = 1
  }
  const sums = new Float64Array(STEP * STEP)
  let logDeterminant = 0
  for (let i = 0; i < stride; i += STEP)
    for (let j = 0; j <= i; j += STEP) {
      products(values, i, values, j, stride, 0, j, sums)
      for (let r = 0; r < STEP; r++) {
        const row = (i + r) * stride
        const last = i === j ? r : STEP - 1
        for (let c = 0; c <= last; c++) {
          const column = (j + c) * stride
          let value = values[row + j + c]! - sums[r * STEP + c]!
          for (let k = j; k < j + c; k++) value -= values[row + k]! * values[column + k]!
          if (i === j && r === c) {
            if (!(value > 0)) return Number.NaN
            values[row + j + c] = Math.sqrt(value)
            logDeterminant += Math.log(value)
          } else values[row + j + c] = value / values[column + j + c]!
        }
      }
    }
  return logDeterminant
}

/**
 * The inverse of a lower factor, transposed into `into`: row b of `into` is column b of the inverse, from b on (what
 * stands before is zero). `into` must come with zeros below its diagonal.
 */
export function invertTransposed({ stride, values }: Square, into: Square): void {
  const inverse = into.values
  const sums = new Float64Array(STEP * STEP)
  for (let j = 0; j < stride; j += STEP)
    for (let i = j; i < stride; i += STEP) {
      if (i > j) products(values, i, inverse, j, stride, j, i, sums)
      else sums.fill(0)
      for (let r = 0; r < STEP; r++) {
        const row = (i + r) * stride
        const last = i === j ? r : STEP - 1
        for (let c = 0; c <= last; c++) {
          const column = (j + c) * stride
          let value = i === j && r === c ? 1 : -sums[r * STEP + c]!
          for (let k = i; k < i + r; k++) value -= values[row + k]! * inverse[column + k]!
          inverse[column + i + r] = value / values[row + i + r]!
        }
      }
    }
}

/** Solves L Lᵀ x = b in place, by the factor L; x has `size` places. */
export function solveFactored({ size, stride, values }: Square, x: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const row = i * stride
    let value = x[i]!
    for (let k = 0; k < i; k++) value -= values[row + k]! * x[k]!
    x[i] = value / values[row + i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    const row = i * stride
    const value = (x[i]! /= values[row + i]!)
    for (let k = 0; k < i; k++) x[k]! -= values[row + k]! * value
  }
}

/** The inverse of L Lᵀ by the factor L, both triangles. */
export function inverseOf(factor: Square): Square {
  const { size, stride } = factor
  const transposed = squareOf(size), inverse = squareOf(size)
  invertTransposed(factor, transposed)
  const sums = new Float64Array(STEP * STEP)
  for (let i = 0; i < stride; i += STEP)
    for (let j = 0; j <= i; j += STEP) {
      products(transposed.values, i, transposed.values, j, stride, i, stride, sums)
      for (let r = 0; r < STEP; r++)
        for (let c = 0; c < STEP; c++) {
          const value = sums[r * STEP + c]!
          inverse.values[(i + r) * stride + j + c] = value
          inverse.values[(j + c) * stride + i + r] = value
        }
    }
  return inverse
}

/** The diagonal of the inverse of L Lᵀ alone. */
export function inverseDiagonalOf(factor: Square): Float64Array {
  const transposed = squareOf(factor.size)
  invertTransposed(factor, transposed)
  return Float64Array.from({ length: factor.size }, (_, a) => {
    let sum = 0
    for (let k = a * factor.stride + a; k < (a + 1) * factor.stride; k++) sum += transposed.values[k]! ** 2
    return sum
  })
}
