/** The version of `public/openapi.yaml` this app was made for; a test holds the two together. */
export const contractVersion = '1.0.0'
