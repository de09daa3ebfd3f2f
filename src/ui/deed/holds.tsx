/** The forms that hold reminders back or block an account: pause, stop, block. */

import { CauseField, DayField, type FormProps, InvoicesField, TextField } from "./fields.tsx";

const WHOLE = "Aucune cochée : tout le compte.";

export function PauseForm(props: FormProps) {
  const { causes } = props.sheet;
  return (
    <>
      <DayField {...props} name="day" label="Ne pas relancer jusqu’au" help="ce jour compris" />
      <CauseField {...props} name="cause" label="Pourquoi" causes={causes} />
      <InvoicesField {...props} none={WHOLE} />
    </>
  );
}

export function StopForm(props: FormProps) {
  const { causes } = props.sheet;
  return (
    <>
      <CauseField
        {...props}
        name="cause"
        label="Pourquoi"
        help="Plus aucune relance, jusqu’à ce que quelqu’un clique ici sur « Clore »."
        causes={causes}
      />
      <InvoicesField {...props} none={WHOLE} />
    </>
  );
}

export function BlockForm(props: FormProps) {
  const { causes } = props.sheet;
  return (
    <>
      <CauseField
        {...props}
        name="cause"
        label="Pourquoi"
        help="Plus de livraison ni de prestation avant paiement. Les relances continuent et le disent."
        causes={causes}
      />
      <TextField
        {...props}
        name="owner"
        label="Qui est prévenu"
        help="Chez vous : commerce, entrepôt… Facultatif."
      />
    </>
  );
}
