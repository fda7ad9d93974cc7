// A broker has to run: `npm start` in another terminal. Then: node --import=tsx examples/hello.ts
import { connect, json, queue } from "mudem";

const client = await connect(process.env["MUDEM_URL"]);

// By channels: you name the queue and give octets or text.
const channel = await client.createChannel();
await channel.assertQueue("greetings", { type: "P2P" });
await channel.publish("greetings", "hello");
for await (const message of await channel.consume("greetings")) {
  console.log(new TextDecoder().decode(message.body));
  await message.accept();
  break;
}

// By typed queues: the same, and the compiler knows what is in them.
const orders = queue("orders.hello", { codec: json<{ id: number }>() });
await client.assertQueue(orders);
await (await client.publisher(orders)).publish({ id: 1 });
for await (const message of await client.consume(orders)) {
  console.log(`order ${message.body.id}`);
  await message.accept();
  break;
}

await client.close();
