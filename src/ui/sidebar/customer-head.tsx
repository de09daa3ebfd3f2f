/** Who is called: the name, what is late, the person and whether that person decides, the alerts. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { CallSheet } from "../../core/app/call-sheet.ts";
import { formatCount, formatPhone } from "../../core/text/format.ts";

const INVOICES = { one: "facture échue", many: "factures échues" };
const DAYS = "j de retard";

export function CustomerHead({ sheet }: { readonly sheet: CallSheet }) {
  const { customer, overdue, outstanding, daysLate, lateInvoices, alerts, openBy } = sheet;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div class="tight">
        <div class="pair">
          <h1 ref={heading} tabIndex={-1}>
            {customer.name}
          </h1>
          {daysLate > 0 && (
            <span class="chip bad">
              {daysLate} {DAYS}
            </span>
          )}
        </div>
        <p class="pair">
          <span class="big">{overdue}</span>
          <span class="secondary">{formatCount(lateInvoices, INVOICES)}</span>
        </p>
        {outstanding !== overdue && <p class="secondary">Encours total : {outstanding}</p>}
      </div>
      {(openBy !== "" || alerts.length > 0) && (
        <ul class="alerts">
          {openBy && <li class="chip">{openBy}</li>}
          {alerts.map((alert) => (
            <li key={alert} class="chip warning">
              {alert}
            </li>
          ))}
        </ul>
      )}
      <Person customer={customer} />
    </>
  );
}

function Person({ customer }: Pick<CallSheet, "customer">) {
  const { contact, role, decides, phone, emails, otherContacts, notes } = customer;
  return (
    <div class="person tight">
      <p>
        {contact || "Interlocuteur inconnu"}
        {role && `, ${role}`}
        {decides && <span class="secondary"> — {decides}</span>}
      </p>
      {phone ? (
        <p>
          <a class="phone" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
            {formatPhone(phone)}
          </a>
        </p>
      ) : (
        <p class="secondary">Pas de numéro de téléphone.</p>
      )}
      {emails.map((email) => (
        <p key={email} class="secondary">
          {email}
        </p>
      ))}
      {(otherContacts.length > 0 || notes) && (
        <details>
          <summary>Autres contacts et notes</summary>
          {otherContacts.map((other) => (
            <p key={other}>{other}</p>
          ))}
          {notes && <p class="prose">{notes}</p>}
        </details>
      )}
    </div>
  );
}
