// What an open connection hears when the service stops: node leaving.mjs HOST:PORT PID

import WebSocket from "ws";

const [address, pid] = process.argv.slice(2);
const socket = new WebSocket(`ws://${address}/graphql`, "graphql-transport-ws");
socket.on("open", () => socket.send('{"type":"connection_init"}'));
socket.on("message", () => process.kill(Number(pid), "SIGTERM"));
socket.on("error", (error) => console.log(error.message));
socket.on("close", (code) => console.log(`closed with ${code}`));
