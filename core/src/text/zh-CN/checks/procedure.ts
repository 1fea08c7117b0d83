export const procedure = {
}
