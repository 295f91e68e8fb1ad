/**
 * A font file of tables, which are in the order of their tags (OpenType 1.9, "Organization of an OpenType font"). `sumOf`
 * gives the checksum of a table, the one that the standard wants where it is left out.
 */
export function fontFile(tables: readonly (readonly [tag: string, data: Buffer])[], sumOf = checksum): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(12 + tables.length * 16)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((tables.length - power) * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  tables.forEach(([tag, data], i) => {
    const at = 12 + i * 16
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(sumOf(data), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(data.length, at + 12)
    const padding = (4 - (data.length & 3)) & 3
    parts.push(data, Buffer.alloc(padding))
    offset += data.length + padding
  })
  return Buffer.concat(parts)
}

function checksum(data: Buffer): number {
  let sum = 0
  const whole = data.length & ~3
  for (let i = 0; i < whole; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0
  let rest = 0
  for (let i = whole; i < data.length; i++) rest |= (data[i] ?? 0) << (24 - (i - whole) * 8)
  return (sum + (rest >>> 0)) >>> 0
}
