export const problems = {
}
