import assert from "node:assert/strict";
import fc from "fast-check";
import { ReceiveCredit, SendCredit } from "./credit.ts";

describe("credit", () => {
  it("lets every message through in the end, and never more than the window at once [CRD-002, CRD-003]", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
        (window, ceiling, turns) => {
          const octets = 10;
          const receiver = new ReceiveCredit(window, window * octets * 2, ceiling);
          const sender = new SendCredit(receiver.limit, receiver.limitOctets);
          let sent = 0;
          let done = 0;
          for (let turn = 0; done < ceiling; turn += 1) {
            const isSend = turns[turn % turns.length] ?? true;
            const canSend = sender.covers(sent + 1, octets);
            if (canSend && (isSend || sent === done)) {
              sent += 1;
              sender.spend(octets);
              assert.ok(receiver.take(sent, octets), "what the sender may send the receiver takes");
            } else if (sent > done) {
              done += 1;
              receiver.done(1, octets);
              if (receiver.renew()) sender.raise(receiver.limit, receiver.limitOctets);
            } else {
              assert.fail(`nothing can be sent after ${sent} of ${ceiling}, with a window of ${window}`);
            }
            assert.ok(sent - done <= window);
            assert.ok(sent <= ceiling);
          }
        },
      ),
    );
  });

  it("renews by halves of a window, not message by message [CRD-006]", () => {
    const receiver = new ReceiveCredit(100, 1_000_000);
    let grants = 0;
    for (let i = 0; i < 1000; i += 1) {
      receiver.done(1, 10);
      if (receiver.renew()) grants += 1;
    }
    assert.equal(grants, 20);
  });

  it("tells what goes beyond a limit, in messages and in octets", () => {
    const receiver = new ReceiveCredit(2, 100);
    assert.ok(receiver.take(1, 60));
    assert.equal(receiver.take(2, 60), false);
    assert.equal(new ReceiveCredit(2, 100).take(3, 1), false);
  });

  it("takes limits that do not rise for nothing [CRD-004]", () => {
    const sender = new SendCredit(5, 500);
    assert.equal(sender.raise(4, 400), false);
    assert.equal(sender.limit, 5);
    assert.equal(sender.raise(4, 501), true);
    assert.equal(sender.limit, 5);
    assert.equal(sender.octetsLeft, 501);
  });
});
