import { defineConfig } from '@hey-api/openapi-ts'

export default defineConfig({
  input: './public/openapi.yaml',
  output: { path: process.env.GEN_OUT ?? './src/api/generated', clean: true },
  plugins: [
    '@hey-api/typescript',
    '@hey-api/client-fetch',
    '@hey-api/sdk',
    { name: 'zod', compatibilityVersion: 'mini', dates: { offset: true } }
  ]
})
