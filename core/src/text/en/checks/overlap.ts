export const overlap = {
}
