import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  key: string;
  /** PEM. */
  cert: string;
}

/** A certificate that nobody trusts and that lives as long as the run: the browsers are told to accept any. */
export async function throwAwayCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'margin.test' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  return { key, cert };
}
