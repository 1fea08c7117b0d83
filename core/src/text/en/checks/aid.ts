export const aid = {
}
