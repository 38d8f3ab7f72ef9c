import { useState } from 'react';
import { type RoleTeam, TEAMS } from '../../../records.ts';
import { words } from '../../quirks/words.ts';
import { CheckField, MultiField } from '../../ui/fields.tsx';
import { Row } from '../../ui/Group.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { namesOf } from '../../ui/option.ts';

type Rights = Omit<RoleTeam, 'team'>;

const BOXES: { key: keyof Rights; label: string }[] = [
  { key: 'inTeam', label: 'Is a member of this Team' },
  { key: 'seesUnassigned', label: 'Can see Unassigned Tickets for this Team' },
  { key: 'seesOthers', label: 'Can see Tickets assigned to other Agents in this Team' },
  { key: 'manager', label: 'Is a manager of this Team' },
];

interface TeamDialogProps {
  /** Receives the chosen teams; they are only staged until the role itself is saved. */
  onSave: (added: RoleTeam[]) => void;
  onClose: () => void;
}

/** The dialog "Add this Role to a Team". Its Save looks like the record's Save, but is another button. */
export function TeamDialog({ onSave, onClose }: TeamDialogProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [rights, setRights] = useState<Rights>({
    inTeam: true,
    seesUnassigned: true,
    seesOthers: true,
    manager: false,
  });
  return (
    <Modal
      title={words('Add this Role to a Team')}
      onClose={onClose}
      footer={
        <>
          <input
            type="button"
            className="nhd-button curve glow-btn oneline"
            value={words('Save')}
            disabled={chosen.length === 0}
            onClick={() => onSave(chosen.map((team) => ({ team, ...rights })))}
          />
          <button type="button" className="nhd-button cancel" onClick={onClose}>
            {words('Cancel')}
          </button>
        </>
      }
    >
      <Row>
        <MultiField
          label="Team"
          api="dialog_team"
          required
          width={12}
          editing
          options={namesOf(TEAMS)}
          value={chosen}
          onChange={setChosen}
          placeholder="Select one or more Teams to add"
        />
        {BOXES.map(({ key, label }) => (
          <CheckField
            key={key}
            label={label}
            api={`dialog_${key}`}
            editing
            checked={rights[key]}
            onChange={(checked) => setRights({ ...rights, [key]: checked })}
          />
        ))}
      </Row>
    </Modal>
  );
}
