#!/usr/bin/python3
"""An SMTP server of a test, with TLS and a password: says its port, then each mail it takes as one line of JSON.

  mail_sink.py CERTIFICATE KEY USER PASSWORD
"""
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Keep:
    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print(json.dumps({"to": envelope.rcpt_tos, "from": envelope.mail_from, "id": mail["Message-ID"],
                          "subject": mail["Subject"], "auto": mail["Auto-Submitted"], "text": mail.get_content()}),
              flush=True)
        return "250 taken"


async def main():
    certificate, key, user, password = sys.argv[1:5]
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)

    def known(server, session, envelope, mechanism, given):
        return AuthResult(success=(given.login.decode(), given.password.decode()) == (user, password))

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Keep(), hostname="localhost", authenticator=known, auth_required=True, auth_require_tls=False,
                     loop=loop),
        "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until whoever began it closes the line
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
