/**
 * A backup sealed with a passphrase: scrypt + AES-256-GCM. Layout: magic (16) · salt (16) · iv (12) · check (16) ·
 * ciphertext · tag (16). `check` tells a wrong passphrase from a damaged file; all before the ciphertext is
 * authenticated with it.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const MAGIC = Buffer.from('OFFICE-SEALED-1\n', 'latin1');
const HEAD = 60;
const TAG = 16;

/** 64 MB and some 200 ms on an office machine. */
const COST = { N: 1 << 16, r: 8, p: 1, maxmem: 128 << 20 };

export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.equals(bytes.subarray(0, MAGIC.length));
}

export function sealBytes(plain: Uint8Array, passphrase: string): Buffer {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const { key, check } = derive(passphrase, salt);
  const head = Buffer.concat([MAGIC, salt, iv, check]);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(head);
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** `passphrase` and `damage` are what stood in the way. */
export function openSealed(
  bytes: Uint8Array,
  passphrase: string,
): { plain: Buffer } | { fault: 'passphrase' | 'damage' } {
  if (!isSealed(bytes) || bytes.length < HEAD + TAG) return { fault: 'damage' };
  const head = bytes.subarray(0, HEAD);
  const { key, check } = derive(passphrase, head.subarray(16, 32));
  if (!timingSafeEqual(check, head.subarray(44, HEAD))) return { fault: 'passphrase' };
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(32, 44))
    .setAAD(head)
    .setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    return { plain: Buffer.concat([decipher.update(bytes.subarray(HEAD, bytes.length - TAG)), decipher.final()]) };
  } catch {
    return { fault: 'damage' };
  }
}

/** Input methods write the same Chinese words in more than one form; NFKC makes them one. */
function derive(passphrase: string, salt: Uint8Array): { key: Buffer; check: Buffer } {
  const derived = scryptSync(passphrase.normalize('NFKC'), salt, 64, COST);
  return {
    key: derived.subarray(0, 32),
    check: createHash('sha256').update(derived.subarray(32)).digest().subarray(0, 16),
  };
}
