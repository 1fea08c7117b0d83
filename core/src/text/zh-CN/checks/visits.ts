export const visits = {
}
