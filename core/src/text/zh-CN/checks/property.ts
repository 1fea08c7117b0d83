export const property = {
}
