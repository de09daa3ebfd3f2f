import { expect, it } from "vitest";
import { refusalSentence, refusalText } from "../../../src/core/text/refusals.ts";

it.each([
  ["Service invoked too many times: email.", "e-mails que Google permet par jour"],
  ["Service invoked too many times: spreadsheets.", "L’allocation du jour de Google est épuisée"],
  ["Service using too much computer time for one day.", "L’allocation du jour"],
  [
    "Service invoked too many times in a short time: sheets. Try Utilities.sleep(1000) between calls.",
    "Trop de demandes à la fois",
  ],
  [
    "Script invoked too many times per second for this Google user account.",
    "Trop de demandes à la fois",
  ],
  [
    "There are too many scripts running simultaneously for this Google user account.",
    "Trop de demandes à la fois",
  ],
  ["Limit Exceeded: Email Recipients Per Message.", "plus de destinataires"],
  ["Limit exceeded: Email Attachments Per Message.", "plus grand"],
  ["Limit Exceeded: Email Body Size.", "plus grand"],
  [
    "API call to gmail.users.messages.send failed with error: Invalid To header",
    "refuse l’adresse du destinataire",
  ],
  [
    "You have exceeded the property storage quota. Please remove some properties and try again.",
    "mémoire que Google laisse",
  ],
  ["Argument too large: value", "mémoire que Google laisse"],
  [
    "You do not have permission to call Gmail.Users.Messages.send. Required permissions: https://www.googleapis.com/auth/gmail.send",
    "pas le droit d’envoyer des e-mails",
  ],
  [
    "You do not have permission to call SpreadsheetApp.getActive. Required permissions: x",
    "l’autorisation nécessaire",
  ],
  ["Authorization is required to perform that action.", "l’autorisation nécessaire"],
  [
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "protégée contre l’écriture",
  ],
  ["You do not have permission to access the requested document.", "Le document a été supprimé"],
  ["API call to docs.documents.get failed with error: Requested entity was not found.", "supprimé"],
  ["Lock timeout: another process was holding the lock for too long.", "Une autre exécution"],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", "n’a pas répondu"],
  ["Service timed out: Spreadsheets", "n’a pas répondu"],
  ["Service Spreadsheets failed while accessing document with id 1a2b.", "n’a pas répondu"],
])("« %s » is told in French: … %s …", (message, words) => {
  expect(refusalText(message)).toContain(words);
});

it("leaves what it does not know as Google said it", () => {
  expect(refusalSentence("La colonne « Statut » manque")).toBeUndefined();
  expect(refusalText("Something new.")).toBe("Google a répondu : Something new.");
});
