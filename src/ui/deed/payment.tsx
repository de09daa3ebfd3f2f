/** The form of a payment that has come in: when, on which invoice, how much. */

import { Field } from "../parts.tsx";
import { paidInvoice } from "./draft.ts";
import { ChoiceField, DayField, type FormProps, TextField } from "./fields.tsx";

export function PaymentForm(props: FormProps) {
  return (
    <>
      <InvoiceChoice {...props} />
      <div class="pair">
        <TextField {...props} name="amount" label="Montant" />
        <DayField {...props} name="day" label="Reçu le" />
      </div>
      <div class="pair">
        <ChoiceField
          {...props}
          name="method"
          label="Mode"
          choices={props.sheet.methods}
          none="Non précisé"
        />
        <TextField {...props} name="reference" label="Référence" />
      </div>
    </>
  );
}

function InvoiceChoice({ sheet, draft, problems, change }: FormProps) {
  const lineOf = (number: string) => sheet.lines.find((line) => line.number === number);
  return (
    <Field
      label="Facture"
      help="Non affecté : le client dira ce qu’il a payé."
      problem={problems["invoices"]}
    >
      {(attributes) => (
        <select
          {...attributes}
          value={draft.invoices[0] ?? ""}
          onChange={({ currentTarget }) => change(paidInvoice(lineOf(currentTarget.value)))}
        >
          {sheet.lines.map(({ number, due, balance }) => (
            <option key={number} value={number}>
              {`${number} · ${balance} · ${due}`}
            </option>
          ))}
          <option value="">Non affecté</option>
        </select>
      )}
    </Field>
  );
}
