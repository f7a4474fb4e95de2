import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { ended, freePort, pinned, untilAnswered } from './process.ts'

/** nginx with one worker on the servers' core, serving these bytes as ready-made static files. */
export async function startNginx(pages: Readonly<Record<string, Buffer>>) {
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-nginx-'))
  const port = await freePort()
  await Promise.all([mkdir(join(folder, 'www')), mkdir(join(folder, 'temp'))])
  for (const [name, gzipped] of Object.entries(pages)) {
    await writeFile(join(folder, 'www', `${name}.html.gz`), gzipped)
    await writeFile(join(folder, 'www', `${name}.html`), gunzipSync(gzipped))
  }
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port))
  const nginx = pinned(['nginx', '-c', join(folder, 'nginx.conf'), '-p', folder])
  const base = `http://127.0.0.1:${port}`
  await untilAnswered(`${base}/${Object.keys(pages)[0]}.html`, nginx)
  return {
    urlOf: (name: string) => `${base}/${name}.html`,
    stop: async () => {
      await ended(nginx)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const configuration = (folder: string, port: number) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  types { text/html html; }
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  client_body_temp_path ${folder}/temp/1; proxy_temp_path ${folder}/temp/2; fastcgi_temp_path ${folder}/temp/3;
  uwsgi_temp_path ${folder}/temp/4; scgi_temp_path ${folder}/temp/5;
  server { listen 127.0.0.1:${port}; root ${folder}/www; gzip_static on; gzip_vary on; add_header Cache-Control "public, max-age=0, must-revalidate"; }
}
`
