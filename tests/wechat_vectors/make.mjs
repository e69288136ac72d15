// Makes vectors.json with two other implementations of WeChat's encryption, so that ours is not judged by itself:
//   npm install wechat-crypto@0.0.2 @wecom/crypto@1.0.1
//   node make.mjs > vectors.json
// Their randomness is fixed, so that a ciphertext can be compared byte for byte.
import { createRequire } from "node:module";
import crypto from "node:crypto";

const require = createRequire(import.meta.url);
const RANDOM = "Zhongzhi-16bytes";
require("crypto").pseudoRandomBytes = () => Buffer.from(RANDOM);
const WXBizMsgCrypt = require("wechat-crypto");
const wecom = require("@wecom/crypto");

const TOKEN = "Zhongzhi2026";
const KEY = crypto.createHash("sha256").update("an EncodingAESKey for tests").digest("base64").slice(0, 43);
const [TIMESTAMP, NONCE] = ["1764500000", "1320562132"];
const LIBRARIES = {
  "wechat-crypto": (message, id) => {
    const made = new WXBizMsgCrypt(TOKEN, KEY, id);
    const encrypted = made.encrypt(message);
    if (made.decrypt(encrypted).message !== message) throw new Error("not the same");
    return [encrypted, made.getSignature(TIMESTAMP, NONCE, encrypted)];
  },
  "@wecom/crypto": (message, id) => {
    const encrypted = wecom.encrypt(KEY, message, id, Buffer.from(RANDOM));
    if (wecom.decrypt(KEY, encrypted).message !== message) throw new Error("not the same");
    return [encrypted, wecom.getSignature(TOKEN, TIMESTAMP, NONCE, encrypted)];
  },
};
const text = (words) =>
  "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oZz-0001]]></FromUserName>" +
  `<CreateTime>1764500000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${words}]]></Content>` +
  "<MsgId>24000000000000001</MsgId></xml>";
// With an app id of 18 letters a block ends at 26 and 58 bytes of message.
const MESSAGES = [
  "", "a", ...[25, 26, 27, 57, 58, 59].map((length) => "b".repeat(length)), "振兴路12号路灯不亮", "🏮👩‍👩‍👧‍👦𠮷",
  text("振兴路12号路灯不亮 🏮"), text("a]]]]><![CDATA[>b"), text("路".repeat(600)), '{"msgtype":"text","text":{"content":"路灯"}}',
];
const made = [];
for (const [library, encrypt] of Object.entries(LIBRARIES))
  for (const id of library === "@wecom/crypto" ? ["wx0123456789abcdef", ""] : ["wx0123456789abcdef"])
    for (const message of MESSAGES) {
      const [encrypted, signature] = encrypt(message, id);
      made.push({ library, id, message, encrypted, signature });
    }
console.log(JSON.stringify({ token: TOKEN, key: KEY, timestamp: TIMESTAMP, nonce: NONCE, random: RANDOM, made }, null, 1));
