/** The form of a dispute: why, what is contested of it, who deals with it and by when. */

import { ChoiceField, DayField, type FormProps, InvoicesField, TextField } from "./fields.tsx";

export function DisputeForm(props: FormProps) {
  const { causes } = props.sheet;
  return (
    <>
      <ChoiceField {...props} name="cause" label="Motif" choices={causes} none="Choisir…" />
      <InvoicesField {...props} none="Elles restent dues, mais ne sont plus réclamées." />
      <TextField
        {...props}
        name="amount"
        label="Part contestée"
        help="Vide : la totalité des factures cochées."
      />
      <div class="pair">
        <TextField {...props} name="owner" label="Qui s’en occupe" />
        <DayField {...props} name="day" label="Réglé avant le" />
      </div>
      <TextField {...props} name="comment" label="Précisions" />
    </>
  );
}
